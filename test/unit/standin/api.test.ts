import { XMLParser } from 'fast-xml-parser'
import { afterEach, expect, test } from 'vitest'
import { type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import { manyNew, noon, worldOf } from './synthetic-world.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  isArray: (name) => ['entry', 'category', 'author'].includes(name),
})

let arxiv: ArxivStandin | undefined
afterEach(() => arxiv?.close())

const world = worldOf([
  ...manyNew(12),
  {
    id: '2609.00007',
    event: 'replace',
    version: 3,
    words: {
      title: 'Schr\\"odinger & <cats>',
      abstract: 'First\nline.\n  Second paragraph.',
      comments: '3 pages',
      journal: 'J. X 1 (2026)',
      doi: '10.1/x',
      authors: ['José Núñez', '陈沐阳'],
      categories: ['cs.LG', 'stat.ML'],
      mscClass: '60K35',
      acmClass: 'I.2.7; H.3.3',
    },
  },
])

async function query(search: string, init?: RequestInit) {
  arxiv = await startArxiv(world, { now: noon })
  const response = await fetch(`${arxiv.api}${search}`, init)
  return { status: response.status, feed: parser.parse(await response.text()).feed }
}

test('gives ten entries unless max_results says more', async () => {
  const ids = manyNew(12).map(({ id }) => id)
  const { feed } = await query(`?id_list=${ids.join(',')}`)
  expect(feed.entry).toHaveLength(10)
  expect(feed['opensearch:totalResults']).toBe('12')
  expect(feed['opensearch:itemsPerPage']).toBe('10')
  await arxiv?.close()
  const next = await query(`?id_list=${ids.join(',')}&start=10&max_results=100`)
  expect(next.feed.entry.map((entry: { id: string }) => entry.id)).toEqual([
    'http://arxiv.org/abs/2611.00011v1',
    'http://arxiv.org/abs/2611.00012v1',
  ])
})

test('keeps the order of the request and leaves unknown papers out', async () => {
  const { feed, status } = await query('?id_list=2611.00003,0000.0000,2611.99999,2611.00001&max_results=50')
  expect(status).toBe(200)
  expect(feed.entry.map((entry: { id: string }) => entry.id)).toEqual([
    'http://arxiv.org/abs/2611.00003v1',
    'http://arxiv.org/abs/2611.00001v1',
  ])
})

test('writes an entry with raw TeX, Unicode names and all metadata', async () => {
  const [entry] = (await query('?id_list=2609.00007')).feed.entry
  expect(entry).toMatchObject({
    id: 'http://arxiv.org/abs/2609.00007v3',
    title: 'Schr\\"odinger & <cats>',
    summary: 'First line.\n  Second paragraph.',
    published: '2026-11-10T12:00:00Z',
    updated: '2026-11-12T12:00:00Z',
    'arxiv:comment': '3 pages',
    'arxiv:journal_ref': 'J. X 1 (2026)',
    'arxiv:doi': '10.1/x',
    author: [{ name: 'José Núñez' }, { name: '陈沐阳' }],
  })
  expect(entry['arxiv:primary_category']['@term']).toBe('cs.LG')
  expect(entry.category.map((category: Record<string, string>) => category['@term'])).toEqual([
    ...['cs.LG', 'stat.ML', '60K35', 'I.2.7; H.3.3'],
  ])
})

test('takes a form by POST and an older version by its number', async () => {
  const body = new URLSearchParams({ id_list: '2609.00007v2', max_results: '5' })
  const { feed } = await query('', { method: 'POST', body })
  expect(feed.entry).toHaveLength(1)
  expect(feed.entry[0].id).toBe('http://arxiv.org/abs/2609.00007v2')
})

test('answers a malformed identifier with an error entry and status 400', async () => {
  const { status, feed } = await query('?id_list=2611.00001,abc')
  expect(status).toBe(400)
  expect(feed.entry).toHaveLength(1)
  expect(feed.entry[0]).toMatchObject({
    id: 'https://arxiv.org/api/errors#incorrect_id_format_for_abc',
    title: 'Error',
    summary: 'incorrect id format for abc',
  })
})

test('has no paper before its announcement', async () => {
  arxiv = await startArxiv(world, { now: new Date('2026-11-19T17:00:00Z') })
  const { feed } = parser.parse(await (await fetch(`${arxiv.api}?id_list=2611.00001,2609.00007`)).text())
  expect(feed.entry.map((entry: { id: string }) => entry.id)).toEqual(['http://arxiv.org/abs/2609.00007v2'])
  arxiv.setNow(noon)
  const later = parser.parse(await (await fetch(`${arxiv.api}?id_list=2611.00001,2609.00007`)).text())
  expect(later.feed.entry).toHaveLength(2)
})

test('records every request and lets a fault stand in for the answer', async () => {
  arxiv = await startArxiv(world, {
    now: noon,
    intercept: ({ url }) =>
      url.includes('00002') ? { status: 503, headers: { 'retry-after': '5' }, body: '' } : undefined,
  })
  expect((await fetch(`${arxiv.api}?id_list=2611.00002`)).status).toBe(503)
  expect((await fetch(`${arxiv.api}?id_list=2611.00001`, { headers: { 'user-agent': 'probe' } })).status).toBe(200)
  expect(arxiv.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /api-host/api/query?id_list=2611.00002',
    'GET /api-host/api/query?id_list=2611.00001',
  ])
  expect(arxiv.requests[1]?.headers['user-agent']).toBe('probe')
})
