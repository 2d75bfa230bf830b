import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatAtom } from '#feeds/atom.ts'
import { anyText } from '../markdown/any-text.ts'
import { exampleEntry, exampleFeed, hostileTitle } from './example-feed.ts'
import { readXml } from './read-xml.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

describe('an Atom feed', () => {
  const { feed } = readXml(formatAtom(exampleFeed()))

  test('has what RFC 4287 requires of a feed: one id, title and updated', () => {
    expect(feed).toMatchObject({
      id: 'https://ada.example/sheaf/atom.xml',
      title: 'Sheaf & <Co>',
      updated: '2026-11-20T06:00:00Z',
    })
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(feed.updated).toMatch(instant)
  })

  test('links to its page and to itself', () => {
    expect(feed.link).toEqual([
      { '@rel': 'alternate', '@type': 'text/html', '@href': 'https://ada.example/sheaf/' },
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': 'https://ada.example/sheaf/atom.xml' },
    ])
  })

  test('has an author, whom entries without one inherit', () => {
    expect(feed.author).toEqual([{ name: 'arXiv' }])
  })
})

describe('an entry', () => {
  const [entry] = readXml(formatAtom(exampleFeed())).feed.entry

  test('has what RFC 4287 requires of an entry: one id, title and updated', () => {
    expect(entry).toMatchObject({ id: 'https://arxiv.org/abs/2611.01234', updated: '2026-11-20T01:02:03Z' })
    expect(entry.published).toMatch(instant)
  })

  test('shows its title as plain text', () => {
    expect(entry.title).toBe(hostileTitle)
  })

  test('has one author element a name', () => {
    expect(entry.author).toEqual([{ name: 'Ada "A" <Example>' }, { name: '陈沐阳' }])
  })

  test('has one category element a category', () => {
    expect(entry.category).toEqual([{ '@term': 'math.CO' }, { '@term': 'cs.DM' }])
  })

  test('carries its HTML escaped', () => {
    expect(entry.content).toEqual({ '@type': 'html', '#text': exampleEntry().html })
  })
})

test('a feed without entries is a feed', () => {
  expect(readXml(formatAtom(exampleFeed({ entries: [] }))).feed).not.toHaveProperty('entry')
})

test('keeps the order of the entries', () => {
  const ids = ['c', 'a', 'b']
  const { feed } = readXml(formatAtom(exampleFeed({ entries: ids.map((id) => exampleEntry({ id })) })))
  expect(feed.entry.map(({ id }: { id: string }) => id)).toEqual(ids)
})

test('carries any title and name', () => {
  const word = anyText.filter((text) => text.trim() !== '' && !/[\uFFFE\uFFFF]/.test(text))
  fc.assert(
    fc.property(word, word, (title, name) => {
      const { feed } = readXml(formatAtom(exampleFeed({ entries: [exampleEntry({ title, authors: [name] })] })))
      expect(feed.entry[0]).toMatchObject({ title, author: [{ name }] })
    }),
    { numRuns: 200 },
  )
})
