import { expect, test } from 'vitest'
import { fitText } from '#ingest/full-text/fit-text.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
const count = (text: string) => (text === '' ? 0 : text.split(/\s+/).length)

const long: FullText = {
  basis: 'html',
  version: 1,
  sections: [
    ['Abstract', undefined, 1],
    ['Introduction', 'S1', 1],
    ['Related work', 'S2', 1],
    ['Method', 'S3', 1],
    ['Proof of the bound', 'S3.SS1', 2],
    ['Experiments', 'S4', 1],
    ['Conclusion', 'S5', 1],
    ['More tables', 'A1', 1],
    ['Acknowledgements', 'Sx1', 1],
  ].map(([title, anchor, depth]) => ({
    title: String(title),
    depth: Number(depth),
    ...(anchor && { anchor: String(anchor) }),
    paragraphs: [{ text: words(50) }, { text: words(50) }],
  })),
}

test('leaves a text alone that fits', () => {
  expect(fitText(long, 10_000, count)).toEqual({ text: long, omitted: [] })
})

test('gives up what says least first, paragraphs before sections, and names it', () => {
  const omittedAt = (room: number) => fitText(long, room, count).omitted
  expect([900, 800, 700, 500, 330].map(omittedAt)).toMatchInlineSnapshot(`
    [
      [
        "Acknowledgements",
      ],
      [
        "More tables",
        "Acknowledgements",
      ],
      [
        "Proof of the bound",
        "More tables",
        "Acknowledgements",
      ],
      [
        "Related work",
        "Proof of the bound",
        "Experiments",
        "More tables",
        "Acknowledgements",
      ],
      [
        "Related work",
        "Method",
        "Proof of the bound",
        "Experiments",
        "More tables",
        "Acknowledgements",
      ],
    ]
  `)
})

test('stays within its room and never cuts a paragraph', () => {
  for (let room = 0; room < 1000; room += 37) {
    const { text } = fitText(long, room, count)
    const texts = text.sections.flatMap(({ title, paragraphs }) => [
      title,
      ...paragraphs.map((paragraph) => paragraph.text),
    ])
    expect(texts.reduce((sum, part) => sum + count(part), 0)).toBeLessThanOrEqual(room)
    expect(text.sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text))).toSatisfy(
      (parts: string[]) => parts.every((part) => part === words(50)),
    )
  }
})
