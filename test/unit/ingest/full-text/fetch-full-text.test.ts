import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '#config.ts'
import { createArxiv } from '#ingest/arxiv/client.ts'
import { fetchFullText } from '#ingest/full-text/fetch-full-text.ts'
import { pruneTexts } from '#ingest/full-text/kept-texts.ts'
import { startArxiv } from '#standin/arxiv/server.ts'
import type { StandinText } from '#standin/arxiv/world.ts'
import type { Intercept, StandinResponse } from '#standin/loopback.ts'
import { temporaryFolder } from '../../content/temporary-folder.ts'
import { makePaper, makeWorld } from '../loopback.ts'

const id = '2611.01234'
const day = new Date('2026-11-20T12:00:00Z')
const sentence = 'The bees of the southern hives return with more nectar than ours do. '
const html404: StandinResponse = {
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: '<html>No HTML for it</html>',
}

test('reads the HTML and asks for nothing else', async () => {
  const { fetch, asked } = await serve(['html', 'pdf'])
  const text = await fetch()
  expect(text).toMatchObject({ basis: 'html', version: 1 })
  expect(text).not.toHaveProperty('reason')
  expect(text.sections.map(({ title, anchor }) => `${title} ${anchor ?? ''}`)).toEqual(['Abstract ', 'Introduction S1'])
  expect(asked()).toEqual([`/html/${id}v1`])
})

test('reads the PDF where there is no HTML, and says so', async () => {
  const { fetch, asked } = await serve(['pdf'])
  const text = await fetch()
  expect(text).toMatchObject({ basis: 'pdf', reason: 'Its HTML is not on arXiv.' })
  expect(text.sections.map(({ title }) => title)).toEqual(['Abstract', 'Introduction'])
  expect(asked()).toEqual([`/html/${id}v1`, `/pdf/${id}v1`])
})

test('has the abstract alone where there is neither, and says why', async () => {
  const { fetch } = await serve([])
  expect(await fetch()).toEqual({
    basis: 'abstract',
    version: 1,
    reason: 'Its HTML is not on arXiv. Its PDF is not on arXiv.',
    sections: [{ title: 'Abstract', depth: 1, paragraphs: [{ text: 'We count $n$ bees.' }, { text: 'They return.' }] }],
  })
})

test.each([
  [
    'holds hardly any text',
    '<html><body><article class="ltx_document"><p>Conversion failed.</p></article></body></html>',
  ],
  [
    'belongs to 2611.09999v1',
    `<html><head><base href="/html/2611.09999v1/"></head><body><p>${sentence.repeat(60)}</p></body></html>`,
  ],
  [
    'belongs to 2611.01234v2',
    `<html><head><base href="/html/2611.01234v2/"></head><body><p>${sentence.repeat(60)}</p></body></html>`,
  ],
])('goes on to the PDF where the HTML %s', async (flaw, body) => {
  const { fetch } = await serve(['pdf'], ({ url }) => (url.startsWith('/html/') ? { body } : undefined))
  expect(await fetch()).toMatchObject({ basis: 'pdf', reason: `Its HTML ${flaw}.` })
})

test('goes on to the PDF where the HTML is larger than is read', async () => {
  const body = Buffer.alloc(33_000_000, ' ')
  const { fetch } = await serve(['pdf'], ({ url }) => (url.startsWith('/html/') ? { body } : undefined))
  expect(await fetch()).toMatchObject({ basis: 'pdf', reason: 'Its HTML is larger than can be read.' })
})

test('has the abstract where neither can be read', async () => {
  const { fetch } = await serve([], ({ url }) => (url.startsWith('/pdf/') ? { body: '%PDF-1.7 broken' } : undefined))
  expect(await fetch()).toMatchObject({
    basis: 'abstract',
    reason: 'Its HTML is not on arXiv. Its PDF cannot be read (Invalid PDF structure.).',
  })
})

test.each([
  ['is down', { status: 503, body: 'down' }],
  ['refuses', { status: 403, body: 'no' }],
  ['breaks off', { reset: true, body: '' }],
  ['has enough of us', { body: 'Rate exceeded.' }],
] as [string, StandinResponse][])('throws rather than to take the abstract where arXiv %s', async (_, response) => {
  const { fetch, cache } = await serve(['html'], ({ url }) => (url.startsWith('/html/') ? response : undefined))
  await expect(fetch()).rejects.toThrow(`/html/${id}v1`)
  await expect(readdir(cache)).resolves.toEqual([])
})

test('throws where arXiv has no HTML and its PDF is not ready', async () => {
  const { fetch } = await serve([], ({ url }) =>
    url.startsWith('/pdf/') ? { body: '<html>PDF is being made</html>' } : html404,
  )
  await expect(fetch()).rejects.toThrow('It is no PDF. It begins: "<html>PDF is being made</html>"')
})

describe('a text that arXiv keeps failing to give', () => {
  const broken: Intercept = ({ url }) => (/^.(html|pdf)/.test(url) ? { status: 500, body: 'Error' } : undefined)
  const [inTime, overdue] = ['2026-11-23T12:00:00Z', '2026-11-24T12:00:00Z']

  test('is waited for some days, then taken for none, with the reason', async () => {
    const { fetch, arxiv } = await serve([], broken)
    await arxiv.readListing('cs.LG', 0)
    await expect(fetch(inTime)).rejects.toThrow('500')
    await arxiv.readListing('cs.LG', 0)
    expect(await fetch(overdue)).toMatchObject({
      basis: 'abstract',
      reason: 'Its HTML could not be had from arXiv (status 500). Its PDF could not be had from arXiv (status 500).',
    })
  })

  test.each([
    ['refuses', { status: 403, body: 'no' }, ' (status 403)'],
    ['sends round in a circle', { status: 302, headers: { location: `/html/${id}v1` }, body: '' }, ''],
    ['sends nothing', { body: '' }, ''],
  ] as [string, StandinResponse, string][])('goes by the PDF then, where arXiv %s', async (_, response, status) => {
    const { fetch } = await serve(['pdf'], ({ url }) => (url.startsWith('/html/') ? response : undefined))
    await expect(fetch(inTime)).rejects.toThrow(`/html/${id}v1`)
    const reason = `Its HTML could not be had from arXiv${status}.`
    expect(await fetch(overdue)).toMatchObject({ basis: 'pdf', reason })
  })

  test('is asked for again where arXiv answers nothing else either', async () => {
    const { fetch, cache } = await serve(['html'], () => ({ status: 500, body: 'Error' }))
    await expect(fetch(overdue)).rejects.toThrow('500')
    await expect(readdir(cache)).resolves.toEqual([])
  })

  test('is waited for from the day of its version on', async () => {
    const { fetch, arxiv } = await serve([], broken, { updated: '2026-11-22T10:00:00Z' })
    await arxiv.readListing('cs.LG', 0)
    await expect(fetch(overdue)).rejects.toThrow('500')
  })
})

test('keeps what it read, and asks no second time', async () => {
  const { fetch, asked, cache } = await serve(['html'])
  const first = await fetch()
  expect(await fetch()).toEqual(first)
  expect(asked()).toHaveLength(1)
  expect(await readdir(join(cache, 'full-text', '2611'))).toEqual([`${id}v1.json`])
})

test.each([['{"format":1,'], ['{"format":0,"at":"2026-11-20T12:00:00.000Z","text":{}}'], ['']])(
  'reads anew where what it kept is %j',
  async (broken) => {
    const { fetch, asked, cache } = await serve(['html'])
    const first = await fetch()
    await writeFile(join(cache, 'full-text', '2611', `${id}v1.json`), broken)
    expect(await fetch()).toEqual(first)
    expect(asked()).toHaveLength(2)
  },
)

test('takes an abstract for all there is for a day, a text for a month', async () => {
  const without = await serve([])
  await without.fetch()
  await without.fetch('2026-11-21T11:00:00Z')
  expect(without.asked()).toHaveLength(2)
  await without.fetch('2026-11-21T13:00:00Z')
  expect(without.asked()).toHaveLength(4)
  const whole = await serve(['html'])
  await whole.fetch()
  await whole.fetch('2026-12-19T12:00:00Z')
  expect(whole.asked()).toHaveLength(1)
  await whole.fetch('2026-12-21T12:00:00Z')
  expect(whole.asked()).toHaveLength(2)
})

test('prunes texts of more than a month ago, and no others', async () => {
  const { fetch, cache } = await serve(['html'])
  await fetch()
  const file = join(cache, 'full-text', '2611', `${id}v1.json`)
  await utimes(file, day, day)
  expect(await pruneTexts(cache, new Date('2026-12-19T12:00:00Z'))).toBe(0)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ text: { basis: 'html' } })
  expect(await pruneTexts(cache, new Date('2026-12-21T12:00:00Z'))).toBe(1)
  expect(await readdir(join(cache, 'full-text', '2611'))).toEqual([])
  expect(await pruneTexts(join(cache, 'nothing'), day)).toBe(0)
})

/** An arXiv with one paper whose text it has in such formats, and a cache, both gone after the test. */
async function serve(formats: StandinText['formats'], intercept?: Intercept, dates: { updated?: string } = {}) {
  const paragraph = { type: 'paragraph' as const, text: sentence.repeat(40).trim() }
  const text = { formats, sections: [{ depth: 1, title: 'Introduction', blocks: [paragraph] }] }
  const world = makeWorld(
    [{ ...makePaper(id, ['cs.LG']), text }],
    [{ date: '2026-11-20', entries: [{ id, version: 1, event: 'new' }] }],
  )
  const standin = await startArxiv(world, { now: day, ...(intercept && { intercept }) })
  onTestFinished(() => standin.close())
  const cache = await temporaryFolder()
  const { web } = standin
  const config = parseConfig(
    { categories: ['cs.LG'], arxiv: { web, webInterval: 0, retryWait: 1, retryDeadline: 5 } },
    {},
  )
  const arxiv = createArxiv(config)
  const paper = { id, version: 1, listed: '2026-11-20', ...dates, abstract: 'We count $n$ bees.\n\nThey return.' }
  return {
    arxiv,
    cache,
    asked: () => standin.requests.map(({ url }) => url),
    fetch: (now = day.toISOString()) => fetchFullText(paper, { arxiv, cache, now: () => new Date(now) }),
  }
}
