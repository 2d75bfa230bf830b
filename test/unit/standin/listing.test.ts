import { afterEach, expect, test } from 'vitest'
import { type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import type { StandinWorld } from '#standin/arxiv/world.ts'
import { attribute, elements, textOf, texts } from './page-reader.ts'
import { manyNew, noon, worldOf } from './synthetic-world.ts'

let arxiv: ArxivStandin | undefined
afterEach(() => arxiv?.close())

async function get(world: StandinWorld, path: string, now = noon): Promise<{ status: number; html: string }> {
  await arxiv?.close()
  arxiv = await startArxiv(world, { now })
  const response = await fetch(`${arxiv.web}${path}`)
  return { status: response.status, html: await response.text() }
}

const mixed = worldOf([
  { id: '2611.00002' },
  { id: '2611.00001' },
  { id: '2611.00003', words: { categories: ['cs.CL', 'cs.LG'] } },
  { id: '2610.00009', event: 'cross', into: ['cs.LG'], words: { categories: ['stat.ML', 'cs.LG'] } },
  { id: '2609.00005', event: 'replace', version: 2, words: { categories: ['cs.CL', 'cs.LG'] } },
  { id: '2609.00007', event: 'replace', version: 5 },
  { id: '2609.00008', event: 'replace', version: 6 },
  { id: '2604.00001', event: 'cross', version: 7, into: ['cs.LG'], words: { categories: ['stat.ML', 'cs.LG'] } },
])

test('shows the sections of a day in order, each with its count', async () => {
  const { html } = await get(mixed, '/list/cs.LG/new')
  expect(texts(html, 'h3')).toEqual([
    'Showing new listings for Friday, 20 November 2026',
    'New submissions (showing 2 of 2 entries)',
    'Cross submissions (showing 2 of 2 entries)',
    'Replacement submissions (showing 2 of 2 entries)',
  ])
})

test('orders by identifier within a section, own replacements before those of other categories', async () => {
  const { html } = await get(mixed, '/list/cs.LG/new')
  const ids = elements(html, 'a').flatMap((link) => (attribute(link, 'title') === 'Abstract' ? textOf(link) : []))
  expect(ids.map((id) => id.replace('arXiv:', ''))).toEqual([
    ...['2611.00001', '2611.00002', '2610.00009', '2611.00003', '2609.00007', '2609.00005'],
  ])
})

test('notes where a cross-list comes from and what is replaced', async () => {
  const { html } = await get(mixed, '/list/cs.LG/new')
  const notes = elements(html, 'dt').map((entry) => /\((cross-list from [^)]*|replaced)\)/.exec(textOf(entry))?.[1])
  expect(notes).toEqual([
    ...[undefined, undefined, 'cross-list from stat.ML', 'cross-list from cs.CL', 'replaced', 'replaced'],
  ])
})

test('gives the version in the HTML link alone', async () => {
  const { html } = await get(mixed, '/list/cs.LG/new')
  const links = elements(html, 'a').filter((link) => attribute(link, 'title') === 'View HTML')
  expect(links.map((link) => attribute(link, 'href'))).toContain('https://arxiv.org/html/2609.00007v5')
  expect(html).not.toMatch(/href\s*="\/abs\/\d{4}\.\d{5}v/)
})

test('hides every entry of version 6 and above', async () => {
  const { html } = await get(mixed, '/list/cs.LG/new')
  expect(html).not.toContain('2609.00008')
  expect(html).not.toContain('2604.00001')
})

test('leaves empty sections out and says when there is nothing', async () => {
  expect(texts((await get(mixed, '/list/stat.ML/new')).html, 'h3')).toHaveLength(1)
  expect((await get(mixed, '/list/stat.ML/new')).html).toContain('<p>No updates today.</p>')
  expect(texts((await get(mixed, '/list/cs.CL/new')).html, 'h3')).toEqual([
    'Showing new listings for Friday, 20 November 2026',
    'New submissions (showing 1 of 1 entries)',
    'Replacement submissions (showing 1 of 1 entries)',
  ])
})

test('pages at 2,000 entries and says which part is shown', async () => {
  const world = worldOf([
    ...manyNew(2100),
    { id: '2610.00009', event: 'cross', into: ['cs.LG'], words: { categories: ['stat.ML', 'cs.LG'] } },
  ])
  const first = (await get(world, '/list/cs.LG/new?skip=0&show=5000')).html
  expect(texts(first, 'h3')[1]).toBe('New submissions (showing first 2000 of 2100 entries)')
  expect(elements(first, 'dt')).toHaveLength(2000)
  const second = (await get(world, '/list/cs.LG/new?skip=2000&show=2000')).html
  expect(texts(second, 'h3').slice(1)).toEqual([
    'New submissions (continued, showing last 100 of 2100 entries)',
    'Cross submissions (showing 1 of 1 entries)',
  ])
  expect(textOf(elements(second, 'dt')[0] ?? parseError())).toMatch(/^\[2001\]/)
})

test('shows an archive as one subject, without cross-lists inside it', async () => {
  const world = worldOf([
    { id: '2611.00001' },
    { id: '2611.00002', words: { categories: ['cs.CL', 'cs.LG'] } },
    { id: '2610.00003', event: 'cross', into: ['cs.LG'], words: { categories: ['cs.CL', 'cs.LG'] } },
  ])
  expect(texts((await get(world, '/list/cs/new')).html, 'h3').slice(1)).toEqual([
    'New submissions (showing 2 of 2 entries)',
  ])
})

test('escapes what papers say, decodes accents and breaks paragraphs', async () => {
  const world = worldOf([
    {
      id: '2611.00001',
      words: {
        title: 'On </div><script>alert(1)</script> & <think> tokens',
        abstract: 'A Schr\\"odinger cat with $x < y$.\n  Second "paragraph" & more.',
        comments: "Code: https://github.com/a/b. By Poincar\\'e",
        authors: ["Zoë O'Neil-Łaski <x>"],
      },
    },
  ])
  const { html } = await get(world, '/list/cs.LG/new')
  expect(elements(html, 'script')).toHaveLength(0)
  const abstract = elements(html, 'p').find((paragraph) => attribute(paragraph, 'class') === 'mathjax')
  expect(textOf(abstract ?? parseError())).toBe('A Schrödinger cat with $x < y$. Second "paragraph" & more.')
  expect(elements(abstract ?? parseError(), 'br')).toHaveLength(1)
  expect(texts(html, 'div').join('\n')).toContain('Title: On </div><script>alert(1)</script> & <think> tokens')
  expect(html).toContain(
    '<a href="https://github.com/a/b" rel="external noopener nofollow" class="link-external link-https">this https URL</a>. By Poincaré',
  )
})

test('takes the newest mailing, from the evening before its date', async () => {
  const { html } = await get(mixed, '/list/cs.LG/new', new Date('2026-11-22T12:00:00Z'))
  expect(texts(html, 'h3')[0]).toBe('Showing new listings for Friday, 20 November 2026')
  // 20:00 in New York on the evening before is 01:00 in UTC.
  const early = (await get(mixed, '/list/cs.LG/new', new Date('2026-11-20T00:59:59Z'))).html
  expect(early).toContain('No updates today.')
  const evening = (await get(mixed, '/list/cs.LG/new', new Date('2026-11-20T01:00:00Z'))).html
  expect(texts(evening, 'h3')[0]).toBe('Showing new listings for Friday, 20 November 2026')
})

test('answers an unknown category, a full text and an unknown page with 404', async () => {
  for (const path of ['/list/cs.XX/new', '/html/2611.00001v1', '/pdf/2611.00001', '/nowhere']) {
    expect((await get(mixed, path)).status, path).toBe(404)
  }
})

function parseError(): never {
  throw new Error('The element is missing.')
}
