import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '#config.ts'
import { createArxiv } from '#ingest/arxiv/client.ts'
import { fetchFullText } from '#ingest/full-text/fetch-full-text.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'
import type { Paper } from '#paper/schema.ts'
import { type ArxivOptions, startArxiv } from '#standin/arxiv/server.ts'
import { readSampleWorld } from '#standin/sample/world.ts'
import { examplePaper } from '../../content/example-paper.ts'
import { temporaryFolder } from '../../content/temporary-folder.ts'

const [htmlId, pdfId, bareId] = ['2611.11007', '2611.11018', '2611.11026']

async function open(options: ArxivOptions = {}) {
  const arxiv = await startArxiv(await readSampleWorld(), { ...options, now: new Date('2026-11-20T12:00:00Z') })
  onTestFinished(() => arxiv.close())
  const cache = await temporaryFolder()
  const { web } = arxiv
  const config = parseConfig(
    { categories: ['cs.LG'], arxiv: { web, webInterval: 0, timeout: 300, retryWait: 1, retryDeadline: 20 } },
    {},
  )
  const services = { arxiv: createArxiv(config), cache, now: () => new Date() }
  const read = (id: string, over: Partial<Paper> = {}) =>
    fetchFullText(examplePaper({ id, version: 1, ...over }), services)
  return { ...arxiv, cache, read, services }
}

const titles = ({ sections }: FullText) =>
  sections.map(({ title, depth, anchor }) => `${depth} ${title} ${anchor ?? ''}`)

test('reads a paper’s HTML: sections with their places, formulas as TeX', async () => {
  const { read } = await open()
  const text = await read(htmlId)
  expect(text).toMatchObject({ basis: 'html', version: 1 })
  expect(text.reason).toBeUndefined()
  expect(titles(text)).toMatchInlineSnapshot(`
    [
      "1 Abstract ",
      "1 Introduction S1",
      "1 Related work S2",
      "1 A survival law for rare facts S3",
      "2 Tracking S3.SS1",
      "2 The law S3.SS2",
      "1 Rehearsals S4",
      "1 Experiments S5",
      "1 Limitations S6",
      "1 Conclusion S7",
    ]
  `)
  const law = text.sections.find(({ title }) => title === 'The law')
  expect(law?.paragraphs.map(({ text, anchor }) => `${anchor}: ${text}`).join('\n')).toMatchInlineSnapshot(`
    "S3.SS2.p1: Let $g$ be the gap, in tokens, between two occurrences of a fact and $m$ the number of interfering documents in it. The probability that the fact survives the gap is well described by
    S3.SS2.p2: $$p(g, m) = \\exp\\bigl(-a\\,m - b \\log(1 + g/g_0)\\bigr),$$
    S3.SS2.p3: with the same $a = 0.21$ and $b = 0.08$ for all model sizes. Only $g_0$ grows with the model, from 40 million tokens at 160M parameters to 310 million at 6.9B. Forgetting is therefore driven by interference far more than by time."
  `)
})

test('reads the PDF where there is no HTML, and says so', async () => {
  const { read } = await open()
  const text = await read(pdfId)
  expect(text).toMatchObject({ basis: 'pdf', reason: 'arXiv has no HTML of it' })
  expect(titles(text)).toMatchInlineSnapshot(`
    [
      "1 Abstract ",
      "1  ",
      "1 Introduction ",
      "1 Related work ",
      "1 The optimiser ",
      "1 Regret ",
      "1 Experiments ",
      "1 Limitations ",
      "1 Conclusion ",
    ]
  `)
  const words = text.sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join(' ')
  expect(words).toContain('Its state takes 38 percent of the memory of Adam.')
})

test('falls back to the abstract where arXiv has neither, with the reason', async () => {
  const { read, requests } = await open()
  const text = await read(bareId)
  expect(text).toMatchObject({
    basis: 'abstract',
    reason: 'arXiv has no HTML of it; arXiv has no PDF of it (2611.11026v1)',
  })
  expect(requests.map(({ url }) => url)).toEqual(['/html/2611.11026v1', '/pdf/2611.11026v1'])
})

test('asks arXiv once for a text, in later runs too', async () => {
  const { read, requests, cache } = await open()
  const [first, second] = [await read(htmlId), await read(htmlId)]
  expect(second).toEqual(first)
  expect(requests).toHaveLength(1)
  await writeFile(join(cache, 'full-text/2611/2611.11007v1.json'), '{"basis":"html"}')
  expect(await read(htmlId)).toEqual(first)
  expect(requests).toHaveLength(2)
})

test('asks again the day after for what was not HTML', async () => {
  const { read, requests, services } = await open()
  await read(pdfId)
  await read(pdfId)
  expect(requests).toHaveLength(2)
  services.now = () => new Date(Date.now() + 25 * 3_600_000)
  await read(pdfId)
  expect(requests).toHaveLength(4)
})

test('throws where arXiv is down: its text may be there tomorrow', async () => {
  const { read, cache } = await open({ intercept: () => ({ status: 503, body: 'busy' }) })
  await expect(read(htmlId)).rejects.toThrow('503')
  expect(await readdir(cache)).toEqual([])
})

test('takes no page of another paper or version', async () => {
  const { read } = await open({
    intercept: ({ url }, answer) => {
      const page = answer()
      return url.startsWith('/html') ? { ...page, body: String(page.body).replaceAll('11007v1', '11007v2') } : page
    },
  })
  expect(await read(htmlId)).toMatchObject({ basis: 'abstract', reason: expect.stringContaining('is of 2611.11007v2') })
})

test.each([
  ['an error page with status 200', '<html><body><h1>Conversion failed</h1></body></html>'],
  ['tags without end', `<article class="ltx_document">${'<div>'.repeat(200_000)}`],
  ['nothing', ''],
])('takes %s for no full text', async (_, body) => {
  const { read } = await open({
    intercept: ({ url }) => (url.startsWith('/html') ? { body } : { status: 404, body: '' }),
  })
  expect((await read(htmlId)).basis).toBe('abstract')
})

test('takes what is no PDF for no full text', async () => {
  const { read } = await open({
    intercept: ({ url }) => (url.startsWith('/pdf') ? { body: '%PDF-1.4 broken' } : undefined),
  })
  expect(await read(pdfId)).toMatchObject({
    basis: 'abstract',
    reason: expect.stringContaining('its PDF cannot be read'),
  })
})
