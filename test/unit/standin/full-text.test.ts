import { expect, onTestFinished, test } from 'vitest'
import { startArxiv } from '#standin/arxiv/server.ts'
import { readTexts } from '#standin/sample/texts.ts'
import { readSampleWorld } from '#standin/sample/world.ts'

test('has a page and a PDF of a paper with a text in both formats', async () => {
  const get = await serve()
  const page = await get('/html/2611.11018v1')
  expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  expect(page.body).toContain('<article class="ltx_document')
  expect(page.body).toMatch(/<math alttext="k \\ll/)
  expect(page.body.match(/<section /g)?.length).toBe(page.body.match(/<\/section>/g)?.length)
  const print = await get('/pdf/2611.11018v1')
  expect(print).toMatchObject({ status: 200, type: 'application/pdf' })
  expect(print.body).toMatch(/^%PDF-1\.4\n[\s\S]*%%EOF\n$/)
})

test.each([
  ['/html/2611.11033v1', "No HTML for '2611.11033v1'"],
  ['/pdf/2611.11049v1', "No PDF for '2611.11049v1'"],
  ['/html/2611.11052v1', "No HTML for '2611.11052v1'"],
  ['/pdf/2611.11052v1', "No PDF for '2611.11052v1'"],
  ['/html/2611.11018v2', "No HTML for '2611.11018v2'"],
  ['/pdf/nothing', "No PDF for 'nothing'"],
])('has no %s', async (path, message) => {
  const get = await serve()
  const { status, body } = await get(path)
  expect(status).toBe(404)
  expect(body).toContain(message.replaceAll("'", '&#39;'))
})

test('has no text of a paper before its announcement', async () => {
  const get = await serve('2026-11-19T12:00:00Z')
  expect((await get('/html/2611.11018v1')).status).toBe(404)
})

test('gives each of the sample texts sections of its own, and says the formats', async () => {
  for (const [id, { formats, sections }] of await readTexts()) {
    expect(formats.length, id).toBeGreaterThan(0)
    expect(sections.length, id).toBeGreaterThanOrEqual(5)
    expect(sections.filter(({ blocks }) => blocks.length > 0).length, id).toBeGreaterThanOrEqual(5)
  }
})

async function serve(now = '2026-11-20T17:00:00Z') {
  const { web, close } = await startArxiv(await readSampleWorld(), { now: new Date(now) })
  onTestFinished(() => close())
  return async (path: string) => {
    const response = await fetch(`${web}${path}`)
    const body = new TextDecoder('latin1').decode(await response.arrayBuffer())
    return { status: response.status, type: response.headers.get('content-type'), body }
  }
}
