import { XMLParser } from 'fast-xml-parser'
import { afterEach, expect, test } from 'vitest'
import { createFaults, type FaultKind, type FaultOptions } from '#standin/arxiv/faults.ts'
import { type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import { elements, texts } from './page-reader.ts'
import { manyNew, noon, worldOf } from './synthetic-world.ts'

let arxiv: ArxivStandin | undefined
afterEach(() => arxiv?.close())

const world = worldOf([...manyNew(20), { id: '2609.00001', event: 'replace', version: 2 }])
world.mailings.unshift({ date: '2026-11-19', entries: [{ id: '2609.00001', version: 1, event: 'new' }] })

async function start(options: Partial<FaultOptions>, now = noon): Promise<ArxivStandin> {
  await arxiv?.close()
  arxiv = await startArxiv(world, { now, intercept: createFaults({ seed: 1, rate: 1, ...options }) })
  return arxiv
}

async function meet(kind: FaultKind, url: (arxiv: ArxivStandin) => string, { seed = 1, now = noon } = {}) {
  const response = await fetch(url(await start({ kinds: [kind], seed }, now)))
  return { response, text: await response.text().catch(() => 'broken off') }
}

const feed = ({ feed }: ArxivStandin) => `${feed}/atom/cs.LG`
const rss = ({ feed }: ArxivStandin) => `${feed}/rss/cs.LG`
const listing = ({ web }: ArxivStandin) => `${web}/list/cs.LG/new`
const api = ({ api }: ArxivStandin) => `${api}?id_list=2611.00001`

test.each([
  ['429', 429, null],
  ['429-retry-after', 429, '1'],
  ['503', 503, null],
  ['406', 406, null],
] as const)('refuses with %s', async (kind, status, retryAfter) => {
  const { response } = await meet(kind, api)
  expect(response.status).toBe(status)
  expect(response.headers.get('retry-after')).toBe(retryAfter)
})

test('refuses with status 200 and with an error page in place of XML', async () => {
  const { response, text } = await meet('rate-exceeded', feed)
  expect([response.status, response.headers.get('content-type'), text]).toEqual([
    ...[200, 'text/html; charset=utf-8', 'Rate exceeded.'],
  ])
  const page = await meet('html-page', feed)
  expect(page.response.status).toBe(200)
  expect(texts(page.text, 'h1')).toEqual(['Error 500 Internal Server Error'])
  expect((await meet('html-page', listing)).text).toContain('Showing new listings')
})

test('resets a connection, and stalls until the client gives up', async () => {
  await expect(meet('reset', api)).rejects.toThrow('fetch failed')
  const url = api(await start({ kinds: ['stall'] }))
  const response = await fetch(url, { signal: AbortSignal.timeout(150) })
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow('timeout')
})

test('cuts a body in three ways', async () => {
  const whole = (await meet('empty-feed', api)).text
  const outcomes = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(async (seed) => {
      const standin = await startArxiv(world, {
        now: noon,
        intercept: createFaults({ seed, rate: 1, kinds: ['truncated'] }),
      })
      const response = await fetch(api(standin))
      const text = await response.text().catch(() => 'broken off')
      await standin.close()
      expect(text).not.toBe(whole)
      if (text !== 'broken off') expect(whole.startsWith(text)).toBe(true)
      return `${response.headers.has('content-length') ? 'length' : 'chunks'}, ${text === 'broken off' ? text : 'framed'}`
    }),
  )
  expect(new Set(outcomes)).toEqual(new Set(['length, broken off', 'chunks, broken off', 'chunks, framed']))
})

test('shows the mailing before under the date of today', async () => {
  const { text } = await meet('stale-feed', feed)
  expect(text).toContain('<id>oai:arXiv.org:2609.00001v1</id>')
  expect(text.match(/<entry>/g)).toHaveLength(1)
  expect(text).toContain('<published>2026-11-20T00:00:00-05:00</published>')
  expect(text).toContain('<updated>2026-11-20T17:00:00.000000+00:00</updated>')
  expect(text).not.toContain('2026-11-19')
  expect((await meet('stale-feed', rss)).text).toContain('<pubDate>Fri, 20 Nov 2026 00:00:00 -0500</pubDate>')
})

test('shows a mailing again on a day that has none', async () => {
  const { text } = await meet('stale-feed', feed, { now: new Date('2026-11-22T12:00:00Z') })
  expect(text.match(/<entry>/g)).toHaveLength(21)
  expect(text).toContain('<published>2026-11-22T00:00:00-05:00</published>')
})

test.each([
  ['Atom', feed],
  ['RSS', rss],
])('empties a feed of %s', async (_, url) => {
  const { response, text } = await meet('empty-feed', url)
  expect(response.status).toBe(200)
  expect(new XMLParser().parse(text)).toBeTruthy()
  expect(text).not.toMatch(/<(entry|item)>/)
})

test('loses entries of a listing, owning up to it or not', async () => {
  const headings = new Set<boolean>()
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const { text } = await meet('partial-listing', listing, { seed })
    const there = elements(text, 'dt').length
    expect(there).toBeLessThan(21)
    expect(text).toContain('Total of 21 entries')
    const stated = texts(text, 'h3')
      .slice(1)
      .map((heading) => heading.match(/\d+/g)?.map(Number) ?? [])
    const shown = stated.reduce((sum, [count = 0]) => sum + count, 0)
    expect([there, 21]).toContain(shown)
    expect(stated.map(([, total]) => total)).toEqual([20, 1])
    headings.add(shown === there)
  }
  expect(headings).toEqual(new Set([true, false]))
})

test('repeats itself for the same seed and requests, and differs for another seed', async () => {
  expect(await kindsMet(7)).toEqual(await kindsMet(7))
  expect(await kindsMet(7)).not.toEqual(await kindsMet(8))
})

test('meets about the share asked for', async () => {
  const met = await kindsMet(3, 0.4, 2000)
  expect(met.filter((kind) => kind !== 'none').length / met.length).toBeCloseTo(0.4, 1)
  expect(new Set(met).size).toBeGreaterThan(6)
})

test('bounds the faults in a row on the same request, each request for itself', async () => {
  const standin = await start({ kinds: ['503'], maxInARow: 2 })
  const statuses = []
  for (const url of [feed, feed, api, feed, feed, api, api]) statuses.push((await fetch(url(standin))).status)
  expect(statuses).toEqual([503, 503, 503, 200, 503, 503, 200])
})

test('never lets through without a bound', async () => {
  const standin = await start({ kinds: ['429'], maxInARow: Number.POSITIVE_INFINITY })
  for (let times = 0; times < 20; times++) expect((await fetch(api(standin))).status).toBe(429)
})

test('switches a service off for a while', async () => {
  const back = new Date('2026-11-20T18:00:00Z')
  const standin = await start({ rate: 0, down: ({ url }, now) => url.startsWith('/api-host/') && now < back })
  expect((await fetch(api(standin))).status).toBe(503)
  expect((await fetch(feed(standin))).status).toBe(200)
  standin.setNow(back)
  expect((await fetch(api(standin))).status).toBe(200)
})

/** The kinds that requests meet one after the other. */
async function kindsMet(seed: number, rate = 0.5, count = 60): Promise<string[]> {
  const met: string[] = []
  const urls = ['/rss-host/atom/cs.LG', '/list/cs.LG/new', '/api-host/api/query?id_list=2611.00001']
  const intercept = createFaults({ seed, rate, tell: ({ kind }) => met.push(kind) })
  const body = '<feed>\n  <entry>\n  </entry>\n</feed>\n'
  for (let index = 0; index < count; index++) {
    const request = { method: 'GET', url: `${urls[index % 3]}?${index}`, headers: {}, body: '', at: 0 }
    const before = met.length
    const headers = { 'content-type': 'application/atom+xml' }
    await intercept(request, () => ({ status: 200, headers, body }), noon)
    if (met.length === before) met.push('none')
  }
  return met
}
