import { afterEach, expect, test } from 'vitest'
import { type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import type { StandinWorld } from '#standin/arxiv/world.ts'
import { attribute, elements, texts } from './page-reader.ts'
import { manyNew, noon, worldOf } from './synthetic-world.ts'

let arxiv: ArxivStandin | undefined
afterEach(() => arxiv?.close())

async function get(world: StandinWorld, path: string, now = noon): Promise<{ status: number; html: string }> {
  await arxiv?.close()
  arxiv = await startArxiv(world, { now })
  const response = await fetch(`${arxiv.web}${path}`)
  return { status: response.status, html: await response.text() }
}

test('names the subject and the day, counts all and shows the sections', async () => {
  const { html } = await get(worldOf(manyNew(3)), '/catchup/cs.LG/2026-11-20?abs=True&page=1')
  expect(texts(html, 'h1')).toEqual(['Catchup results for Machine Learning (cs.LG) on Fri, 20 Nov 2026'])
  expect(html).toContain('Total of 3 entries')
  expect(texts(html, 'h3')).toEqual(['New submissions (showing 3 of 3 entries)'])
  expect(elements(html, 'p').filter((p) => attribute(p, 'class') === 'mathjax')).toHaveLength(3)
})

test('shows abstracts only when asked', async () => {
  const { html } = await get(worldOf(manyNew(3)), '/catchup/cs.LG/2026-11-20')
  expect(elements(html, 'p').filter((p) => attribute(p, 'class') === 'mathjax')).toHaveLength(0)
  expect(elements(html, 'dt')).toHaveLength(3)
})

test('pages at 2,000 entries, with a link to every page', async () => {
  const world = worldOf(manyNew(2001))
  const first = (await get(world, '/catchup/cs.LG/2026-11-20?abs=True&page=1')).html
  expect(texts(first, 'h3')).toEqual(['New submissions (showing first 2000 of 2001 entries)'])
  expect(elements(first, 'a').map((link) => attribute(link, 'href'))).toContain(
    '/catchup/cs.LG/2026-11-20?abs=True&page=2',
  )
  const second = (await get(world, '/catchup/cs.LG/2026-11-20?abs=True&page=2')).html
  expect(texts(second, 'h3')).toEqual(['New submissions (continued, showing last 1 of 2001 entries)'])
  expect((await get(world, '/catchup/cs.LG/2026-11-20?abs=True&page=3')).html).toContain(
    'No further updates for Fri, 20 Nov 2026',
  )
})

test('says when a day has nothing, and points to the next one', async () => {
  const world = worldOf(manyNew(1))
  world.mailings.unshift({ date: '2026-11-18', entries: [] })
  const { html } = await get(world, '/catchup/cs.LG/2026-11-18?abs=True&page=1')
  expect(html).toContain('<p>No updates for Wed, 18 Nov 2026</p>')
  expect(html).toContain('Continue catchup on Fri, 20 Nov 2026')
})

test('shows a day long past with the words of today', async () => {
  const world = worldOf([{ id: '2611.00001', version: 2, event: 'replace' }])
  world.mailings.unshift({ date: '2026-11-18', entries: [{ id: '2611.00001', version: 1, event: 'new' }] })
  const path = '/catchup/cs.LG/2026-11-18?abs=True&page=1'
  expect((await get(world, path)).html).toContain('html/2611.00001v2')
  expect((await get(world, path, new Date('2026-11-19T17:00:00Z'))).html).toContain('html/2611.00001v1')
})

test('moves to the canonical name of a category', async () => {
  const world = worldOf(manyNew(1, { categories: ['math.NA', 'cs.NA'] }))
  const { html } = await get(world, '/catchup/cs.NA/2026-11-20?abs=True&page=1')
  expect(texts(html, 'h1')).toEqual(['Catchup results for Numerical Analysis (math.NA) on Fri, 20 Nov 2026'])
  expect(arxiv?.requests.map(({ url }) => url.split('?')[0])).toEqual([
    '/catchup/cs.NA/2026-11-20',
    '/catchup/math.NA/2026-11-20',
  ])
})

test.each([
  ['/catchup/cs.XX/2026-11-20', 'Invalid subject'],
  ['/catchup/cs.LG/2026-02-29', 'Invalid date format'],
  ['/catchup/cs.LG/2026-11-21', 'later than today'],
  ['/catchup/cs.LG/2026-08-20', 'Invalid date: 2026-08-20. Catchup only allowed for past 90 days'],
  ['/catchup/cs.LG/2026-11-20?abs=yes', 'Invalid abs value'],
  ['/catchup/cs.LG/2026-11-20?page=0', 'Invalid page value'],
  ['/catchup/cs.LG/2026-11-20?show=2000', 'Unexpected parameters'],
])('refuses %s', async (path, reason) => {
  const { status, html } = await get(worldOf(manyNew(1)), path)
  expect(status).toBe(400)
  expect(html).toContain(reason)
})

test('goes back 91 days', async () => {
  expect((await get(worldOf(manyNew(1)), '/catchup/cs.LG/2026-08-21')).status).toBe(200)
})
