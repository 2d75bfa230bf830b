import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '#config.ts'
import { createArxiv } from '#ingest/arxiv/client.ts'
import { startArxiv } from '#standin/arxiv/server.ts'
import type { Intercept } from '#standin/loopback.ts'
import { makePaper, makeWorld } from '../loopback.ts'

const id = '2611.01234'
const pdf = '%PDF-1.4\n%âãÏÓ'

test('says that there is no text where arXiv knows of none', async () => {
  const { arxiv } = await connect()
  expect(await arxiv.readHtml(id, 1)).toEqual({ type: 'none', reason: 'is not on arXiv' })
  expect(await arxiv.readPdf(id, 1)).toEqual({ type: 'none', reason: 'is not on arXiv' })
})

test('asks for a text again where arXiv was too busy', async () => {
  let asked = 0
  const { arxiv } = await connect(({ url }) => {
    if (!url.startsWith('/pdf/')) return undefined
    return asked++ === 0 ? { body: 'Rate exceeded.' } : { body: Buffer.from(pdf, 'latin1') }
  })
  const answer = await arxiv.readPdf(id, 1)
  expect(answer).toMatchObject({ type: 'found' })
  expect(answer.type === 'found' && Buffer.from(answer.body).toString('latin1')).toBe(pdf)
  expect(asked).toBe(2)
})

test('takes a PDF that arXiv could not make for none, and asks once', async () => {
  const body = `<html><body><p>Our automated source to PDF conversion system has failed to produce PDF for the paper ${id}.</p></body></html>`
  const { arxiv, asked } = await connect(({ url }) => (url.startsWith('/pdf/') ? { status: 500, body } : undefined))
  expect(await arxiv.readPdf(id, 1)).toEqual({ type: 'none', reason: 'could not be made by arXiv' })
  expect(asked()).toEqual([`/pdf/${id}v1`])
})

test('asks once for a text that is not there', async () => {
  const { arxiv, asked } = await connect()
  await arxiv.readHtml(id, 1)
  expect(asked()).toEqual([`/html/${id}v1`])
})

test('waits for listings as long as it would have, whatever waits texts have cost', async () => {
  let failures = 1
  const { arxiv } = await connect(({ url }) => {
    if (url.startsWith('/html/')) return { status: 503, body: '' }
    return failures-- > 0 ? { status: 503, body: '' } : undefined
  })
  const wait = () => arxiv.readHtml(id, 1).catch((error: Error) => error.message)
  while (/tried/.test(String(await wait()))) {}
  await expect(arxiv.readListing('cs.LG', 0)).resolves.toMatchObject({ date: '2026-11-20' })
})

test('gives up on a text before all patience is gone: the next may be there', async () => {
  const { arxiv, asked } = await connect(
    ({ url }) => (url.startsWith('/html/') ? { status: 500, body: '' } : undefined),
    30_000,
  )
  await expect(arxiv.readHtml(id, 1)).rejects.toThrow(/^\[GET\] ".*": 500 .*\(tried 5 times/)
  await expect(arxiv.readHtml(id, 1)).rejects.toThrow('500')
  expect(asked()).toHaveLength(10)
})

test('says whether arXiv answers', async () => {
  const { arxiv } = await connect(({ url }) => (url.startsWith('/pdf/') ? { status: 403, body: '' } : undefined))
  expect(arxiv.isAnswering()).toBe(false)
  await arxiv.readHtml(id, 1)
  expect(arxiv.isAnswering()).toBe(true)
  await arxiv.readPdf(id, 1).catch(() => {})
  expect(arxiv.isAnswering()).toBe(false)
  await arxiv.readListing('cs.LG', 0)
  expect(arxiv.isAnswering()).toBe(true)
})

async function connect(intercept?: Intercept, retryDeadline = 200) {
  const world = makeWorld(
    [makePaper(id, ['cs.LG'])],
    [{ date: '2026-11-20', entries: [{ id, version: 1, event: 'new' }] }],
  )
  const standin = await startArxiv(world, { now: new Date('2026-11-20T12:00:00Z'), ...(intercept && { intercept }) })
  onTestFinished(() => standin.close())
  const { web } = standin
  const limits = { webInterval: 0, retryWait: 1, retryDeadline }
  const config = parseConfig({ categories: ['cs.LG'], arxiv: { web, ...limits } }, {})
  return { arxiv: createArxiv(config), asked: () => standin.requests.map(({ url }) => url) }
}
