import { expect, test } from 'vitest'
import { splitSections } from '#content/sections.ts'

const titles = (markdown: string, depth = 2) => splitSections(markdown, depth).map(({ title }) => title)

test('splits at headings of one depth', () => {
  expect(splitSections('before\n\n## A\n\na\n\n### A1\n\na1\n\n## B\n', 2)).toEqual([
    { title: '', body: 'before' },
    { title: 'A', body: 'a\n\n### A1\n\na1' },
    { title: 'B', body: '' },
  ])
})

test('leaves deeper and shallower headings alone', () => {
  expect(titles('# A\n\n### B\n\n##C')).toEqual([''])
})

test('leaves an escaped heading alone', () => {
  expect(titles('\\## A')).toEqual([''])
})

test.each([
  ['```\n## A\n```'],
  ['```md\n## A\n```'],
  ['~~~\n## A\n```\n## B\n~~~'],
  ['````\n```\n## A\n````'],
  ['$$\n## A\n$$'],
  ['$$$\n$$\n## A\n$$$'],
  ['```\n## A'],
])('finds no heading in %j', (markdown) => {
  expect(titles(markdown)).toEqual([''])
})

test.each([
  ['a fence', '```\na\n```\n\n## A'],
  ['inline code on a line of its own', '```a```\n\n## A'],
  ['a formula on a line of its own', '$$a$$\n\n## A'],
  ['a formula inside a list', '- $$\n  a\n  $$\n\n## A'],
  ['code inside a numbered list', '1. ```\n   a\n   ```\n\n## A'],
  ['code inside a quote', '> ```\n> a\n> ```\n\n## A'],
])('finds the heading after %s', (_, markdown) => {
  expect(titles(markdown)).toEqual(['', 'A'])
})
