import { expect, test } from 'vitest'
import { parsePdf } from '#ingest/full-text/pdf/parse-pdf.ts'
import { renderPages, renderPdf } from '#standin/arxiv/pdf.ts'
import type { PlacedLine } from '#standin/arxiv/pdf-layout.ts'
import type { StandinSection } from '#standin/arxiv/world.ts'
import { makePaper } from '../../loopback.ts'
import { formatSections } from '../format-sections.ts'

const sentence = 'The bees of the southern hives return with more considerable quantities of nectar than ours. '

test('reads two columns in order, with headings, and words that a line cut in two', async () => {
  const text = sentence.repeat(60).trim()
  const { sections } = await parsePdf(
    print([section('Introduction', text), section('Related work', sentence.trim()), section('Results', text)]),
  )
  expect(sections.map(({ title, depth }) => `${depth} ${title}`)).toEqual([
    '1 Abstract',
    '1 Introduction',
    '1 Related work',
    '1 Results',
  ])
  expect(sections[1]?.paragraphs.map((paragraph) => paragraph.text)).toEqual([text])
  expect(sections[3]?.paragraphs.map((paragraph) => paragraph.text)).toEqual([text])
})

test('leaves out title, authors, page numbers, the stamp and the references', async () => {
  const { sections } = await parsePdf(
    print([
      section('Introduction', sentence.repeat(70)),
      section('References', '[1] B. Madeup. On bees.'),
      section('Appendix: Hives', sentence),
    ]),
  )
  const text = formatSections(sections)
  for (const absent of ['On 2611.01234', 'Ada N', 'arXiv:', 'Madeup']) expect(text).not.toContain(absent)
  expect(text).not.toMatch(/: \d+$/m)
  expect(sections.at(-1)).toMatchObject({ title: 'Hives', depth: 1, appendix: true })
})

test('reads subsections by their numbers, and takes no row of numbers for one', async () => {
  const { sections } = await parsePdf(
    print([
      section('Method', sentence, '7 Queens and 3 drones', sentence),
      { ...section('Wax', sentence), depth: 2 },
      { ...section('Honey', sentence), depth: 2 },
    ]),
  )
  expect(sections.slice(1).map(({ title, depth }) => `${depth} ${title}`)).toEqual(['1 Method', '2 Wax', '2 Honey'])
})

test('takes the entries of a table of contents for no headings', async () => {
  const titles = ['1 Introduction', '2 Hives', '2.1 Of straw', '3 Results', 'A Proofs']
  const contents = titles.flatMap((text, at): PlacedLine[] => [
    { text, x: 72, y: 700 - at * 20, size: 10, isBold: true },
    { text: String(at + 2), x: 530, y: 700 - at * 20, size: 10, isBold: true },
  ])
  const { sections } = await parsePdf(
    renderPages([
      [heading('Contents', 730), ...contents],
      ...titles.map((title) => [heading(title, 730), ...body(700)]),
    ]),
  )
  expect(sections.map(({ title, depth, paragraphs }) => `${depth} ${title} ${paragraphs.length}`)).toEqual([
    '1 Introduction 1',
    '1 Hives 1',
    '2 Of straw 1',
    '1 Results 1',
    '1 Proofs 1',
  ])
})

test('goes on with the numbers of headings where one could not be seen', async () => {
  const titles = ['1 Introduction', '2 x = y + z = 1', '3 Results', '4 Conclusion']
  const { sections } = await parsePdf(renderPages(titles.map((title) => [heading(title, 730), ...body(700)])))
  expect(sections.map(({ title }) => title)).toEqual(['Introduction', 'Results', 'Conclusion'])
})

test('leaves out the numbers of lines', async () => {
  const lines = body(700, 30)
  const numbers = lines.map(({ y }, at): PlacedLine => ({ text: String(at + 98), x: at < 2 ? 50 : 45, y, size: 10 }))
  const numbered = lines.flatMap((line, at) => [numbers[at] ?? line, line])
  const { sections } = await parsePdf(renderPages([[heading('1 Introduction', 730), ...numbered]]))
  expect(sections[0]?.paragraphs.map(({ text }) => text)).toEqual([sentence.repeat(30).trim()])
})

test('keeps numbers that count nothing', async () => {
  const years = body(700, 30).flatMap((line, at): PlacedLine[] => [
    { ...line, text: String(1900 + at * 2), x: 45 },
    line,
  ])
  const { sections } = await parsePdf(renderPages([[heading('1 Introduction', 730), ...years]]))
  expect(sections[0]?.paragraphs[0]?.text).toContain('1902 The bees')
})

test('takes no paragraph in bold letters for a heading', async () => {
  const bold = body(300, 5).map((line, at) => ({ ...line, text: at === 0 ? `2 ${sentence}` : line.text, isBold: true }))
  const pages = [
    [heading('1 Introduction', 730), ...body(700), ...bold],
    [heading('2 Results', 730), ...body(700)],
  ]
  const { sections } = await parsePdf(renderPages(pages))
  expect(sections.map(({ title }) => title)).toEqual(['Introduction', 'Results'])
  expect(sections[0]?.paragraphs.at(-1)?.text).toMatch(/^2 The bees/)
})

test('says why a file is no PDF that can be read', async () => {
  await expect(parsePdf(Buffer.from('%PDF-1.7\nnothing'))).rejects.toThrow('Invalid PDF structure')
})

function heading(text: string, y: number): PlacedLine {
  return { text, x: 72, y, size: 12, isBold: true }
}

function body(y: number, count = 12): PlacedLine[] {
  return Array.from({ length: count }, (_, at) => ({ text: sentence, x: 72, y: y - at * 12, size: 10 }))
}

function section(title: string, ...texts: string[]): StandinSection {
  return { depth: 1, title, blocks: texts.map((text) => ({ type: 'paragraph', text: text.trim() })) }
}

function print(sections: StandinSection[]): Uint8Array {
  const [version] = makePaper('2611.01234', ['cs.LG']).versions
  if (!version) throw new Error('makePaper gives at least one version.')
  return renderPdf({ ...version, id: '2611.01234', published: version.submitted }, { formats: ['pdf'], sections })
}
