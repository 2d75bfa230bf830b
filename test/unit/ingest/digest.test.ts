import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { getDay, getPaper } from '#content/archive.ts'
import { listDays } from '#content/list-days.ts'
import { paperFile } from '#content/paths.ts'
import { exitCode } from '#ingest/report.ts'
import { connect } from './faq/connect.ts'
import { makePaper, makeWorld, readTree, startWorld } from './loopback.ts'

const thursday = '2026-11-19'
const friday = '2026-11-20'
const fridayNoon = '2026-11-20T17:00:00Z'

const papers = [
  makePaper('2611.00003', ['cs.LG', 'stat.ML']),
  makePaper('2611.00001', ['cs.LG']),
  makePaper('2611.00002', ['stat.ML', 'cs.LG']),
  makePaper('2609.00009', ['math.NT', 'cs.LG'], {}, 3),
  makePaper('2608.00008', ['cs.LG', 'math.PR'], {}, 2),
]

const world = makeWorld(papers, [
  {
    date: thursday,
    entries: [{ id: '2608.00008', version: 2, event: 'replace' }],
  },
  {
    date: friday,
    entries: [
      { id: '2611.00003', version: 1, event: 'new' },
      { id: '2611.00001', version: 1, event: 'new' },
      { id: '2611.00002', version: 1, event: 'new' },
      { id: '2609.00009', version: 3, event: 'replace' },
    ],
  },
])

test('writes each announced paper once, under its strongest type, in the order of the listing', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  expect(exitCode(await run())).toBe(0)
  const day = await getDay(content, friday)
  expect(day).toMatchObject({ status: 'complete', expected: 4, received: 4 })
  expect(day.papers.map(({ id, type }) => `${id} ${type}`)).toEqual([
    '2611.00001 new',
    '2611.00003 new',
    '2611.00002 new',
    '2609.00009 replace-cross',
  ])
  expect(day.papers[1]?.in).toEqual({ 'cs.LG': 'new', 'stat.ML': 'cross' })
  expect(day.categories).toEqual({
    'cs.LG': { new: 2, cross: 1, replace: 1 },
    'stat.ML': { new: 1, cross: 1, replace: 0 },
  })
})

test('takes each field from the service that knows it', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  await run()
  const paper = await getPaper(content, '2611.00003')
  expect(paper).toMatchObject({
    version: 1,
    authors: ['Ada Núñez', 'Bo Li'],
    categories: ['cs.LG', 'stat.ML'],
    announced: friday,
    listed: friday,
    published: '2026-11-17T15:00:00Z',
    license: 'http://creativecommons.org/licenses/by/4.0/',
  })
  expect(paper.source).toBeUndefined()
})

test('does not call a replacement news', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  await run()
  const paper = await getPaper(content, '2609.00009')
  expect(paper.announced).toBeUndefined()
  expect(paper).toMatchObject({ version: 3, listed: friday })
})

test('changes no byte and asks for no metadata when it runs again', async () => {
  const { run, content, arxiv } = await startWorld(world, fridayNoon)
  await run()
  const before = await readTree(content)
  const asked = arxiv.requests.length
  const report = await run()
  expect(await readTree(content)).toEqual(before)
  expect(report.days).toMatchObject([{ date: friday, written: 0 }])
  expect(arxiv.requests.slice(asked).filter(({ url }) => url.includes('api'))).toEqual([])
})

test('keeps the first day and the answers of a paper that is replaced', async () => {
  const replaced = makeWorld(
    [makePaper('2611.00001', ['cs.LG'], {}, 2)],
    [
      { date: thursday, entries: [{ id: '2611.00001', version: 1, event: 'new' }] },
      { date: friday, entries: [{ id: '2611.00001', version: 2, event: 'replace' }] },
    ],
  )
  const { run, content, setNow } = await startWorld(replaced, '2026-11-19T17:00:00Z')
  await run()
  setNow(fridayNoon)
  await run()
  expect(await getPaper(content, '2611.00001')).toMatchObject({ version: 2, announced: thursday, listed: thursday })
  expect((await getDay(content, friday)).papers).toMatchObject([{ id: '2611.00001', version: 2, type: 'replace' }])
  expect((await getDay(content, thursday)).papers).toHaveLength(1)
})

test('reads a past day from the catch-up pages', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  expect(exitCode(await run({ date: thursday }))).toBe(0)
  expect((await getDay(content, thursday)).papers).toMatchObject([{ id: '2608.00008', type: 'replace' }])
})

test('makes no day where nothing was announced', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  const report = await run({ from: '2026-11-14', to: '2026-11-15' })
  expect(exitCode(report)).toBe(0)
  expect(await readTree(content)).toEqual({})
})

test('keeps what another run brought of a day', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  await run({}, { categories: ['stat.ML'] })
  await run({}, { categories: ['cs.LG'] })
  const day = await getDay(content, friday)
  expect(Object.keys(day.categories).sort()).toEqual(['cs.LG', 'stat.ML'])
  expect(new Set(day.papers.map(({ id }) => id)).size).toBe(4)
})

test('publishes what the feed knows while the API is silent, and heals on the next run', async () => {
  let silent = true
  const { run, content } = await startWorld(world, fridayNoon, {
    intercept: ({ url }) => (silent && url.includes('/api/') ? { status: 503, headers: {}, body: '' } : undefined),
  })
  expect(exitCode(await run())).toBe(2)
  expect(await getPaper(content, '2611.00003')).toMatchObject({ source: 'feed', authors: ['Ada Núñez', 'Bo Li'] })
  expect(await getDay(content, friday)).toMatchObject({ status: 'partial', received: 4 })
  silent = false
  expect(exitCode(await run())).toBe(0)
  expect((await getPaper(content, '2611.00003')).source).toBeUndefined()
  expect(await getDay(content, friday)).toMatchObject({ status: 'complete' })
})

test('takes an entry that only the feed has, and says so', async () => {
  const hidden = makeWorld(
    [...papers, makePaper('2601.00001', ['math.CO', 'cs.LG'], {}, 7)],
    [
      {
        date: friday,
        entries: [
          ...(world.mailings[1]?.entries ?? []),
          { id: '2601.00001', version: 7, event: 'cross', into: ['cs.LG'] },
        ],
      },
    ],
  )
  const { run, content } = await startWorld(hidden, fridayNoon)
  const report = await run()
  expect(report.findings).toMatchInlineSnapshot(`
    [
      "In the feed, but not in the listing: 2601.00001 (arXiv's listing hides version 6 and later).",
    ]
  `)
  expect((await getDay(content, friday)).papers.at(-2)).toMatchObject({ id: '2601.00001', version: 7, type: 'cross' })
})

test('goes on without a category that cannot be read, and is not complete', async () => {
  const { run, content } = await startWorld(world, fridayNoon, {
    intercept: ({ url }) => (url.includes('/list/stat.ML') ? { status: 503, headers: {}, body: '' } : undefined),
  })
  const report = await run()
  expect(exitCode(report)).toBe(2)
  expect(report.unread).toMatchObject([
    {
      category: 'stat.ML',
      reason: expect.stringContaining('/list/stat.ML/new?skip=0&show=2000": 503 Service Unavailable'),
    },
  ])
  expect(await getDay(content, friday)).toMatchObject({ status: 'partial' })
})

test('does nothing where arXiv cannot be reached', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  const report = await run({}, { categories: ['cs.LG'], arxiv: { web: 'http://127.0.0.1:65123' } })
  expect(exitCode(report)).toBe(1)
  expect(report.unread).toMatchObject([
    { category: 'cs.LG', reason: expect.stringContaining('/list/cs.LG/new?skip=0&show=2000": ECONNREFUSED') },
  ])
  expect(await readTree(content)).toEqual({})
})

test('brings an open day on while no listing can be read', async () => {
  let isListed = true
  const { run, content, setNow } = await startWorld(world, '2026-11-20T02:00:00Z', {
    intercept: ({ url }) => (!isListed && /^\/(list|catchup)\//.test(url) ? { status: 503, body: '' } : undefined),
  })
  expect(exitCode(await run())).toBe(2)
  isListed = false
  setNow(fridayNoon)
  expect(exitCode(await run())).toBe(2)
  expect(await getDay(content, friday)).toMatchObject({ status: 'complete', received: 4 })
  expect(exitCode(await run())).toBe(1)
})

test('learns versions and licences from OAI-PMH once the day of the feed is over', async () => {
  const { run, content, setNow, arxiv } = await startWorld(world, fridayNoon)
  setNow('2026-11-21T17:00:00Z')
  const report = await run()
  expect(arxiv.requests.some(({ url }) => url.includes('rss'))).toBe(false)
  expect(report.days).toMatchObject([{ date: friday, status: 'complete' }])
  expect(await getPaper(content, '2611.00003')).toMatchObject({
    license: 'http://creativecommons.org/licenses/by/4.0/',
  })
})

test('leaves everything as it is when a file is broken by hand, and names it', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  await run()
  const file = paperFile(content, '2611.00001')
  await writeFile(file, '---\nid: nonsense\n---\n')
  const before = await readTree(content)
  await expect(run()).rejects.toThrow(/2611\.00001\.mdx: id: Expected an arXiv identifier/)
  expect(await readTree(content)).toEqual(before)
})

test('brings only the first papers of a day under a limit, and calls the day partial', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  expect(exitCode(await run({ limit: 2 }))).toBe(2)
  expect(await getDay(content, friday)).toMatchObject({ status: 'partial', expected: 4, received: 2 })
  expect(exitCode(await run())).toBe(0)
})

test('writes nothing in a dry run', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  expect((await run({ dryRun: true })).days).toMatchObject([{ date: friday, expected: 4 }])
  expect(await readTree(content)).toEqual({})
})

test('reads a listing of several pages to its end', async () => {
  const many = Array.from({ length: 2300 }, (_, index) =>
    makePaper(`2611.${String(index + 1).padStart(5, '0')}`, ['cs.LG']),
  )
  const entries = many.map(({ id }) => ({ id, version: 1, event: 'new' as const }))
  const { run, arxiv } = await startWorld(makeWorld(many, [{ date: friday, entries }]), fridayNoon)
  const report = await run({ dryRun: true }, { categories: ['cs.LG'] })
  expect(report.days).toMatchObject([{ expected: 2300 }])
  expect(arxiv.requests.filter(({ url }) => url.includes('/list/'))).toHaveLength(2)
})

test('finds a missed day of the last two weeks by itself, and fills it', async () => {
  const missed = makeWorld(papers, [
    { date: '2026-11-17', entries: [{ id: '2611.00001', version: 1, event: 'new' }] },
    { date: '2026-11-18', entries: [{ id: '2608.00008', version: 2, event: 'replace' }] },
    { date: friday, entries: [{ id: '2611.00003', version: 1, event: 'new' }] },
  ])
  const { run, content, setNow } = await startWorld(missed, '2026-11-17T17:00:00Z')
  await run()
  setNow(fridayNoon)
  const report = await run()
  expect(report.days.map(({ date }) => date)).toEqual([friday, '2026-11-18'])
  expect((await getDay(content, '2026-11-18')).papers).toMatchObject([{ id: '2608.00008', version: 2 }])
  expect(await listDays(content)).toEqual(['2026-11-17', '2026-11-18', friday])
})

test('does not reach back before the archive begins', async () => {
  const { run, content } = await startWorld(world, fridayNoon)
  await run()
  expect(await listDays(content)).toEqual([friday])
})

test('waits for a category whose listing still states an older day', async () => {
  let late = true
  const { run, content, setNow } = await startWorld(world, '2026-11-19T17:00:00Z', {
    intercept: ({ url }, answer) => {
      const response = answer()
      if (!late || !url.includes('/list/stat.ML')) return response
      return { ...response, body: String(response.body).replace('Friday, 20 November', 'Thursday, 19 November') }
    },
  })
  await run()
  setNow(fridayNoon)
  expect(exitCode(await run())).toBe(2)
  expect(await getDay(content, friday)).toMatchObject({ status: 'partial' })
  late = false
  expect(exitCode(await run())).toBe(0)
  expect(await getDay(content, friday)).toMatchObject({ status: 'complete', received: 4 })
})

test('leaves a stale batch aside that bears the date of today', async () => {
  const stale = makeWorld(papers, [
    { date: thursday, entries: [{ id: '2611.00001', version: 1, event: 'new' }] },
    { date: friday, entries: [{ id: '2611.00003', version: 1, event: 'new' }] },
  ])
  const { run, content } = await startWorld(stale, fridayNoon, {
    intercept: ({ url }, answer) => {
      const response = answer()
      if (!url.includes('/atom/')) return response
      return { ...response, body: String(response.body).replaceAll('2611.00003', '2611.00001') }
    },
  })
  const report = await run({}, { categories: ['cs.LG'] })
  expect(report.findings).toEqual([
    'The feed of cs.LG is left aside on 2026-11-20: 0 of 1 entries are as in the listing.',
  ])
  expect((await getDay(content, friday)).papers.map(({ id }) => id)).toEqual(['2611.00003'])
})

test('reads a listing again that shows less than it counts, and takes what both readings showed', async () => {
  let readings = 0
  const { run, content } = await startWorld(world, fridayNoon, {
    intercept: ({ url }, answer) => {
      const response = answer()
      if (!url.includes('/list/cs.LG') || readings++ > 0) return response
      const body = String(response.body).replace('(showing 2 of 2 entries)', '(showing 1 of 2 entries)')
      return { ...response, body: body.replace(/<dt>[\s\S]*?<\/dd>/, '') }
    },
  })
  const report = await run()
  expect(exitCode(report)).toBe(0)
  expect(report.findings).toEqual([])
  expect(await getDay(content, friday)).toMatchObject({ status: 'complete', received: 4 })
})

test('calls it a finding when a listing counts entries that it never shows', async () => {
  const { run, content } = await startWorld(world, fridayNoon, {
    intercept: ({ url }, answer) => {
      const response = answer()
      if (!url.includes('/list/cs.LG')) return response
      return {
        ...response,
        body: String(response.body).replace('(showing 2 of 2 entries)', '(showing 2 of 3 entries)'),
      }
    },
  })
  const report = await run()
  expect(exitCode(report)).toBe(0)
  expect(report.findings).toEqual(['The listing of cs.LG of 2026-11-20 counts 5 entries and shows 4.'])
  expect((await getDay(content, friday)).categories['cs.LG']).toEqual({ new: 2, cross: 1, replace: 1, unlisted: 1 })
})

test('keeps an evening’s day partial until the feed tells the versions', async () => {
  const { run, content, setNow } = await startWorld(world, '2026-11-20T02:00:00Z')
  expect(exitCode(await run())).toBe(2)
  expect(await getDay(content, friday)).toMatchObject({ status: 'partial', received: 4 })
  setNow('2026-11-20T11:00:00Z')
  expect(exitCode(await run())).toBe(0)
  expect(await getDay(content, friday)).toMatchObject({ status: 'complete', received: 4 })
})

test('answers later what an earlier run left unanswered', async () => {
  const { run, content, setNow } = await startWorld(world, '2026-11-19T17:00:00Z')
  await run({ faq: false })
  setNow(fridayNoon)
  await run()
  expect((await getPaper(content, '2608.00008')).faq).toHaveLength(1)
})

test('puts together a day that arXiv no longer lists, and says so', async () => {
  const { run, content } = await startWorld(world, '2027-06-01T12:00:00Z')
  expect(exitCode(await run({ date: '2026-11-18' }))).toBe(0)
  const day = await getDay(content, '2026-11-18')
  expect(day).toMatchObject({ status: 'complete', reconstructed: true })
  expect(day.papers.map(({ id, type }) => `${id} ${type}`)).toEqual([
    '2611.00001 new',
    '2611.00003 new',
    '2611.00002 new',
  ])
})

test('goes on with a range where it stopped', async () => {
  const { run, arxiv } = await startWorld(world, fridayNoon)
  await run({ from: thursday, to: friday })
  const asked = arxiv.requests.length
  await run({ from: thursday, to: friday })
  expect(arxiv.requests.length - asked).toBe(0)
})

test('asks the feed of a day that it lacks, even when the listing shows the next day already', async () => {
  const hidden = makeWorld(
    [...papers, makePaper('2601.00001', ['math.CO', 'cs.LG'], {}, 7)],
    [
      {
        date: thursday,
        entries: [
          { id: '2611.00001', version: 1, event: 'new' },
          { id: '2601.00001', version: 7, event: 'cross', into: ['cs.LG'] },
        ],
      },
      { date: friday, entries: [{ id: '2611.00003', version: 1, event: 'new' }] },
    ],
  )
  const { run, content, setNow } = await startWorld(hidden, '2026-11-19T02:00:00Z')
  await run()
  setNow('2026-11-20T02:00:00Z')
  await run()
  const day = await getDay(content, thursday)
  expect(day.papers.map(({ id }) => id)).toEqual(['2611.00001', '2601.00001'])
  expect(day.status).toBe('complete')
})

test('brings the categories of a late cross-list into the paper’s file', async () => {
  const before = makePaper('2611.00001', ['stat.ML'])
  const world = makeWorld([before], [{ date: thursday, entries: [{ id: before.id, version: 1, event: 'new' }] }])
  const { run, content, setNow } = await startWorld(world, '2026-11-19T17:00:00Z')
  await run()
  before.versions[0]?.categories.push('cs.LG')
  world.mailings.push({ date: friday, entries: [{ id: before.id, version: 1, event: 'cross', into: ['cs.LG'] }] })
  setNow(fridayNoon)
  await run()
  expect((await getPaper(content, before.id)).categories).toEqual(['stat.ML', 'cs.LG'])
})

test('says in a dry run what answers would cost, and asks nothing', async () => {
  const { provider, model } = await connect({}, { prices: { input: 1, cachedInput: 0.1, output: 10 } })
  const { run, content } = await startWorld(world, fridayNoon)
  const { estimate, faq } = await run({ dryRun: true }, {}, provider)
  expect(model.requests).toHaveLength(0)
  expect(await readTree(content)).toEqual({})
  expect(faq).toMatchObject({ answered: 0, pending: 0 })
  expect(estimate).toMatchObject({ papers: 4, model: 'standin-1', textTokens: 20_000 })
  const { input = 0, cached = 0, output = 0, usd = 0 } = estimate ?? {}
  expect(input).toBeGreaterThan(4 * 6 * 20_000)
  expect(cached).toBeGreaterThan(4 * 5 * 20_000)
  expect(usd).toBeCloseTo((input - cached + cached * 0.1 + output * 10) / 1e6, 6)
})

test('counts in a dry run only what is not answered yet', async () => {
  const { provider } = await connect({})
  const { run } = await startWorld(world, fridayNoon)
  await run({}, {}, provider)
  expect((await run({ dryRun: true }, {}, provider)).estimate).toMatchObject({ papers: 0, input: 0 })
})

test('answers an archive of extracts once there is a model', async () => {
  const { provider, model } = await connect({})
  const { run, content } = await startWorld(world, fridayNoon)
  await run()
  expect((await getPaper(content, '2611.00003')).faq[0]?.provider).toBe('extract')
  expect((await run({}, {}, provider)).faq).toMatchObject({ answered: 4, pending: 0, failed: [] })
  expect((await getPaper(content, '2611.00003')).faq[0]).toMatchObject({ provider: 'custom', model: 'standin-1' })
  expect(model.requests).toHaveLength(4 * 6)
  const before = await readTree(content)
  await run({}, {}, provider)
  expect(model.requests).toHaveLength(4 * 6)
  expect(await readTree(content)).toEqual(before)
})
