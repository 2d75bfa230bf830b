import { expect, test } from 'vitest'
import { foldAuthors, groupName, isGroup } from '#paper/authors.ts'

const names = (count: number) => Array.from({ length: count }, (_, n) => `Ada ${n + 1}`)

test('shows up to forty authors', () => {
  expect(foldAuthors(names(40))).toEqual({ shown: names(40), groups: [], folded: [] })
})

test('folds more than forty behind the first ten, but no group', () => {
  const authors = [...names(60), 'The Lantern Collaboration']
  const { shown, groups, folded } = foldAuthors(authors)
  expect(shown).toEqual(names(10))
  expect(groups).toEqual(['The Lantern Collaboration'])
  expect([...shown, ...folded]).toEqual(authors)
})

test.each([
  ['for the ALICE Collaboration', 'ALICE Collaboration'],
  ['The LIGO Scientific Collaboration', 'LIGO Scientific Collaboration'],
  ['on behalf of the Lantern team', 'Lantern team'],
])('cites %j as %j', (name, cited) => {
  expect(isGroup(name)).toBe(true)
  expect(groupName(name)).toBe(cited)
})

test('takes no person for a group', () => {
  expect(isGroup('Ludwig van der Berg')).toBe(false)
})
