import { XMLParser } from 'fast-xml-parser'
import { afterEach, expect, test } from 'vitest'
import { type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import type { StandinWorld } from '#standin/arxiv/world.ts'
import { manyNew, noon, worldOf } from './synthetic-world.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  isArray: (name) => ['entry', 'item', 'category'].includes(name),
})

let arxiv: ArxivStandin | undefined
afterEach(() => arxiv?.close())

async function get(world: StandinWorld, path: string, now = noon) {
  await arxiv?.close()
  arxiv = await startArxiv(world, { now })
  const response = await fetch(`${arxiv.feed}${path}`)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    xml: parser.parse(await response.text()),
  }
}

const mixed = worldOf([
  {
    id: '2611.00001',
    words: { abstract: 'First lines\nof an abstract.\n  New paragraph.', journal: 'J. X 1', doi: '10.1/x' },
  },
  { id: '2611.00003', words: { categories: ['cs.CL', 'cs.LG'], authors: ['José Núñez', 'Kaja Ødegård', '陈沐阳'] } },
  { id: '2609.00005', event: 'replace', version: 2, words: { categories: ['cs.CL', 'cs.LG'] } },
  { id: '2609.00007', event: 'replace', version: 5 },
  { id: '2609.00008', event: 'replace', version: 6 },
  { id: '2604.00001', event: 'cross', version: 7, into: ['cs.LG'], words: { categories: ['stat.ML', 'cs.LG'] } },
])

test('types every entry from the category asked for, cross-lists of any version included', async () => {
  const { xml, type } = await get(mixed, '/atom/cs.LG')
  expect(type).toBe('application/atom+xml')
  expect(xml.feed.entry.map((entry: Entry) => [entry.id, entry['arxiv:announce_type']])).toEqual([
    ['oai:arXiv.org:2611.00001v1', 'new'],
    ['oai:arXiv.org:2604.00001v7', 'cross'],
    ['oai:arXiv.org:2611.00003v1', 'cross'],
    ['oai:arXiv.org:2609.00007v5', 'replace'],
    ['oai:arXiv.org:2609.00005v2', 'replace-cross'],
  ])
})

test('writes an Atom entry as arXiv does', async () => {
  const [first] = (await get(mixed, '/atom/cs.LG')).xml.feed.entry
  expect(first.summary).toBe(
    'arXiv:2611.00001v1 Announce Type: new \nAbstract: First lines of an abstract.\n  New paragraph.',
  )
  expect(first.published).toBe('2026-11-20T00:00:00-05:00')
  expect(first['dc:rights']).toBe('http://creativecommons.org/licenses/by/4.0/')
  expect(first['arxiv:journal_reference']).toBe('J. X 1')
  expect(first['arxiv:DOI']).toBe('10.1/x')
  expect(first.link['@href']).toBe('https://arxiv.org/abs/2611.00001')
})

test('joins TeX-encoded author names with commas', async () => {
  const { xml } = await get(mixed, '/atom/cs.CL')
  expect(xml.feed.entry[0]['dc:creator']).toBe("Jos\\'e N\\'u\\~nez, Kaja {\\O}deg{\\aa}rd, 陈沐阳")
  expect(xml.feed.entry[0].category.map((category: Entry) => category['@term'])).toEqual(['cs.CL', 'cs.LG'])
})

test('says the same in RSS 2.0', async () => {
  const { xml, type } = await get(mixed, '/rss/cs.LG')
  expect(type).toBe('application/rss+xml')
  const { channel } = xml.rss
  expect(channel.title).toBe('cs.LG updates on arXiv.org')
  expect(channel.pubDate).toBe('Fri, 20 Nov 2026 00:00:00 -0500')
  expect(channel.item.map((item: Entry) => item['arxiv:announce_type'])).toEqual([
    ...['new', 'cross', 'cross', 'replace', 'replace-cross'],
  ])
  expect(channel.item[0].guid['#text']).toBe('oai:arXiv.org:2611.00001v1')
})

test("is empty on a day without a mailing, with that day's midnight", async () => {
  const { xml, status } = await get(mixed, '/rss/cs.LG', new Date('2026-07-18T12:00:00Z'))
  expect(status).toBe(200)
  expect(xml.rss.channel.item).toBeUndefined()
  expect(xml.rss.channel.pubDate).toBe('Sat, 18 Jul 2026 00:00:00 -0400')
})

test('survives hostile text', async () => {
  const title = ']]> </title><script>&amp; <think> \u0007 "quotes" \'single\''
  const { xml } = await get(worldOf([{ id: '2611.00001', words: { title, authors: ['<b>&'] } }]), '/atom/cs.LG')
  expect(xml.feed.entry[0].title).toBe(title.replace('\u0007', ''))
  expect(xml.feed.entry[0]['dc:creator']).toBe('<b>&')
})

test('cuts at 2,000 entries, new ones first to go', async () => {
  const world = worldOf([...manyNew(2000), { id: '2609.00007', event: 'replace', version: 2 }])
  const { entry } = (await get(world, '/atom/cs.LG')).xml.feed
  expect(entry).toHaveLength(2000)
  expect(entry[0].id).toBe('oai:arXiv.org:2611.00002v1')
  expect(entry.at(-1)['arxiv:announce_type']).toBe('replace')
})

test.each(['/atom/cs.XX', '/rss/nonsense', '/rss/a.b.c', '/atom/a"<b'])(
  'answers %s with an error feed and status 400',
  async (path) => {
    const { xml, status } = await get(mixed, path)
    expect(status).toBe(400)
    expect((xml.feed ?? xml.rss.channel).title).toBe(`Feed error for query: http://rss.arxiv.org${path}`)
  },
)

type Entry = Record<string, string>
