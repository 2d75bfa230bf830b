import { afterEach, expect, test } from 'vitest'
import { type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import type { StandinWorld } from '#standin/arxiv/world.ts'
import { texts } from './page-reader.ts'
import { worldOf } from './synthetic-world.ts'

let arxiv: ArxivStandin | undefined
afterEach(() => arxiv?.close())

const pages = {
  listing: ({ web }: ArxivStandin) => `${web}/list/cs.LG/new`,
  feed: ({ feed }: ArxivStandin) => `${feed}/atom/cs.LG`,
  api: ({ api }: ArxivStandin) => `${api}?id_list=2611.00001`,
  catchup: ({ web }: ArxivStandin) => `${web}/catchup/cs.LG/2026-11-20`,
}

async function get(world: StandinWorld, page: keyof typeof pages, now: string) {
  await arxiv?.close()
  arxiv = await startArxiv(world, { now: new Date(now) })
  const response = await fetch(pages[page](arxiv))
  return { status: response.status, text: await response.text() }
}

/** Whether a page shows the only paper of a world. */
async function shows(world: StandinWorld, page: keyof typeof pages, now: string): Promise<boolean> {
  return (await get(world, page, now)).text.includes('2611.00001v1')
}

const world = worldOf([{ id: '2611.00001' }])

test.each(['listing', 'api', 'catchup'] as const)('shows a mailing in %s from the evening before', async (page) => {
  expect(await shows(world, page, '2026-11-20T00:59:59Z')).toBe(false)
  expect(await shows(world, page, '2026-11-20T01:00:00Z')).toBe(true)
})

test('shows a mailing in the feed for the 24 hours of its date in New York', async () => {
  expect(await shows(world, 'feed', '2026-11-20T04:59:59Z')).toBe(false)
  expect(await shows(world, 'feed', '2026-11-20T05:00:00Z')).toBe(true)
  expect(await shows(world, 'feed', '2026-11-21T04:59:59Z')).toBe(true)
  expect(await shows(world, 'feed', '2026-11-21T05:00:00Z')).toBe(false)
})

test('follows the clock of New York through the summer', async () => {
  const summer = worldOf([{ id: '2611.00001' }])
  summer.mailings = [{ date: '2026-07-16', entries: [{ id: '2611.00001', version: 1, event: 'new' }] }]
  expect(await shows(summer, 'listing', '2026-07-15T23:59:59Z')).toBe(false)
  expect(await shows(summer, 'listing', '2026-07-16T00:00:00Z')).toBe(true)
})

test('shows a late mailing nowhere before its hour', async () => {
  const late = worldOf([{ id: '2611.00001' }])
  late.mailings = late.mailings.map((mailing) => ({ ...mailing, at: '2026-11-20T14:30:00Z' }))
  for (const page of ['listing', 'feed', 'api', 'catchup'] as const) {
    expect(await shows(late, page, '2026-11-20T14:29:59Z'), page).toBe(false)
    expect(await shows(late, page, '2026-11-20T14:30:00Z'), page).toBe(true)
  }
  expect((await get(late, 'catchup', '2026-11-20T14:00:00Z')).text).toContain('No updates for Fri, 20 Nov 2026')
})

test('shows the mailing before until a late one comes', async () => {
  const late = worldOf([{ id: '2611.00001' }])
  late.mailings = [
    { date: '2026-11-19', entries: [] },
    ...late.mailings.map((mailing) => ({ ...mailing, at: '2026-11-20T14:30:00Z' })),
  ]
  const heading = async (now: string) => texts((await get(late, 'listing', now)).text, 'h3')[0]
  expect(await heading('2026-11-20T14:00:00Z')).toBe('Showing new listings for Thursday, 19 November 2026')
  expect(await heading('2026-11-20T15:00:00Z')).toBe('Showing new listings for Friday, 20 November 2026')
})

test('refuses the catch-up of a date that has not begun on arXiv', async () => {
  expect((await get(world, 'catchup', '2026-11-19T23:59:59Z')).status).toBe(400)
  expect((await get(world, 'catchup', '2026-11-20T00:30:00Z')).status).toBe(200)
})

test('keeps the words of a day in the feed until it ends', async () => {
  const revised = worldOf([{ id: '2611.00001', version: 2, event: 'replace' }])
  revised.mailings = [
    { date: '2026-11-19', entries: [{ id: '2611.00001', version: 1, event: 'new' }] },
    { date: '2026-11-20', entries: [{ id: '2611.00001', version: 2, event: 'replace' }] },
  ]
  const evening = '2026-11-20T02:00:00Z'
  expect(await shows(revised, 'feed', evening)).toBe(true)
  expect((await get(revised, 'listing', evening)).text).toContain('2611.00001v2')
})
