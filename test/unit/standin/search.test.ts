import { XMLParser } from 'fast-xml-parser'
import { afterEach, expect, test } from 'vitest'
import { type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import type { StandinWorld } from '#standin/arxiv/world.ts'
import { manyNew, noon, worldOf } from './synthetic-world.ts'

const parser = new XMLParser({ trimValues: false, parseTagValue: false, isArray: (name) => name === 'entry' })

let arxiv: ArxivStandin | undefined
afterEach(() => arxiv?.close())

async function search(query: string, { world = mixed, now = noon }: { world?: StandinWorld; now?: Date } = {}) {
  await arxiv?.close()
  arxiv = await startArxiv(world, { now })
  const response = await fetch(`${arxiv.api}?${query}`)
  const { feed } = parser.parse(await response.text())
  const entries: { id: string; summary: string }[] = feed?.entry ?? []
  return {
    status: response.status,
    ids: entries.map(({ id }) => id.replace('http://arxiv.org/abs/', '')),
    total: Number(feed?.['opensearch:totalResults']),
    perPage: Number(feed?.['opensearch:itemsPerPage']),
    title: feed?.title,
    summary: entries[0]?.summary,
  }
}

const mixed = worldOf([
  paper('2611.00001', '2026-11-17T23:59:59Z', ['cs.LG']),
  paper('2611.00002', '2026-11-18T00:00:00Z', ['cs.CL', 'cs.LG']),
  paper('2611.00003', '2026-11-18T12:00:30Z', ['stat.ML']),
  paper('2611.00004', '2026-11-18T18:00:00Z', ['math.NA']),
  paper('2611.00005', '2026-11-18T09:00:00Z', ['astro-ph.GA']),
])

function paper(id: string, submitted: string, categories: string[]) {
  return { id, words: { submitted, categories } }
}

test.each([
  ['cat:cs.LG', ['2611.00001v1', '2611.00002v1']],
  ['cat:%22cs.LG%22', ['2611.00001v1', '2611.00002v1']],
  ['cat:cs.LG+AND+cat:cs.CL', ['2611.00002v1']],
  ['cat:cs.LG+ANDNOT+cat:cs.CL', ['2611.00001v1']],
  ['(cat:stat.ML+OR+cat:cs.CL)', ['2611.00002v1', '2611.00003v1']],
  ['%28cat:stat.ML%20OR%20cat:cs.LG%29%20AND%20cat:cs.CL', ['2611.00002v1']],
  ['cat:stat.ML+OR+cat:cs.LG+AND+cat:cs.CL', ['2611.00002v1', '2611.00003v1']],
  ['cat:cs.*', ['2611.00001v1', '2611.00002v1', '2611.00004v1']],
  ['cat:cs.NA', ['2611.00004v1']],
  ['cat:astro-ph*', ['2611.00005v1']],
  ['cat:cs', []],
  ['submittedDate:[202611180000+TO+202611181200]', ['2611.00002v1', '2611.00003v1', '2611.00005v1']],
  ['submittedDate:%5B202611180001%20TO%20202611181159%5D', ['2611.00005v1']],
  ['cat:cs.LG+AND+submittedDate:[202611172359+TO+202611172359]', ['2611.00001v1']],
])('finds %s', async (query, ids) => {
  const found = await search(`search_query=${query}`)
  expect(found.ids).toEqual(ids)
  expect(found.total).toBe(ids.length)
})

test('sorts by first submission, both ways', async () => {
  const all = 'search_query=submittedDate:[202611010000+TO+202612010000]&sortBy=submittedDate'
  const rising = ['2611.00001v1', '2611.00002v1', '2611.00005v1', '2611.00003v1', '2611.00004v1']
  expect((await search(`${all}&sortOrder=ascending`)).ids).toEqual(rising)
  expect((await search(`${all}&sortOrder=descending`)).ids).toEqual(rising.toReversed())
})

test('goes by the date of version 1 and shows the newest', async () => {
  const world = worldOf([{ id: '2611.00001', version: 3, event: 'replace' }])
  const found = await search('search_query=submittedDate:[202611100000+TO+202611102359]', { world })
  expect(found.ids).toEqual(['2611.00001v3'])
  expect((await search('search_query=submittedDate:[202611120000+TO+202611122359]', { world })).ids).toEqual([])
})

test('pages with the total of all, 2,000 a page at most', async () => {
  const world = worldOf(manyNew(2005))
  const query = 'search_query=cat:cs.LG&sortBy=submittedDate&sortOrder=ascending'
  const first = await search(`${query}&max_results=5000`, { world })
  expect([first.ids.length, first.total, first.perPage]).toEqual([2000, 2005, 2000])
  const second = await search(`${query}&start=2000&max_results=2000`, { world })
  expect([second.ids.length, second.total]).toEqual([5, 2005])
  expect(new Set([...first.ids, ...second.ids]).size).toBe(2005)
  const past = await search(`${query}&start=4000&max_results=2000`, { world })
  expect([past.ids.length, past.total, past.status]).toEqual([0, 2005, 200])
})

test('finds no paper before its announcement', async () => {
  expect((await search('search_query=cat:cs.LG', { now: new Date('2026-11-20T00:59:59Z') })).total).toBe(0)
  expect((await search('search_query=cat:cs.LG', { now: new Date('2026-11-20T01:00:00Z') })).total).toBe(2)
})

test('shows of a list what matches the query, and states both', async () => {
  const found = await search('search_query=cat:cs.CL&id_list=2611.00001,2611.00002')
  expect(found.ids).toEqual(['2611.00002v1'])
  expect(found.title).toBe('arXiv Query: search_query=cat:cs.CL&id_list=2611.00001,2611.00002&start=0&max_results=10')
})

test.each([
  'submittedDate:[20261118 TO 20261119]',
  'submittedDate:2026*',
  'cat:cs.LG AND',
  'cat:cs.LG cat:cs.CL',
  '(cat:cs.LG',
  'cat:cs.LG)',
  'cat:',
])('refuses %s', async (query) => {
  const { status, ids, summary } = await search(`search_query=${encodeURIComponent(query)}`)
  expect(status).toBe(400)
  expect(ids).toEqual([expect.stringContaining('/api/errors#')])
  expect(summary).toBe(`incorrect search_query format: ${query}`)
})

test('refuses an order that arXiv has not', async () => {
  expect((await search('search_query=cat:cs.LG&sortBy=date')).status).toBe(400)
  expect((await search('search_query=cat:cs.LG&sortOrder=up')).status).toBe(400)
})

test('says which fields it does not search', async () => {
  expect((await search('search_query=au:del_maestro')).status).toBe(500)
})
