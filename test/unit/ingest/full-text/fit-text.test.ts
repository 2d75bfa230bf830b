import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText } from '#ingest/full-text/fit-text.ts'
import { formatText } from '#ingest/full-text/format-text.ts'
import type { FullText, TextParagraph, TextSection } from '#ingest/full-text/full-text.ts'

const count = (text: string) => text.length

test('leaves a text that fits as it is', () => {
  expect(fitText(paper, 100_000, count)).toEqual({ text: paper, omitted: [] })
})

test('leaves out what matters less first, and names it', () => {
  const full = count(formatText(paper))
  const steps = [1, 150, 300, 450, 700, 900].map((less) => fitText(paper, full - less, count).omitted)
  expect(steps).toMatchInlineSnapshot(`
    [
      [
        "Acknowledgements",
      ],
      [
        "Acknowledgements",
        "Hives",
      ],
      [
        "Related work",
        "Acknowledgements",
        "Hives",
      ],
      [
        "Related work",
        "Method (in part)",
        "Results (in part)",
        "Acknowledgements",
        "Hives",
      ],
      [
        "Related work",
        "Method",
        "Results",
        "Acknowledgements",
        "Hives",
      ],
      [
        "Introduction",
        "Related work",
        "Method",
        "Results",
        "Conclusion",
        "Acknowledgements",
        "Hives",
      ],
    ]
  `)
})

test('keeps the beginning of every section that matters as long as it can', () => {
  const { text } = fitText(paper, 620, count)
  expect(formatText(text)).toMatchInlineSnapshot(`
    "We count bees.

    ## Introduction

    Why 1 is told in a sentence of some length that ends here.

    Why 2 is told in a sentence of some length that ends here.

    ## Method

    ### Counting

    How 1 is told in a sentence of some length that ends here.

    How 2 is told in a sentence of some length that ends here.

    ## Results

    What 1 is told in a sentence of some length that ends here.

    What 2 is told in a sentence of some length that ends here.

    Row 1 is told in a sentence of some length that ends here.

    ## Conclusion

    So 1 is told in a sentence of some length that ends here."
  `)
})

test('leaves out preliminaries before what is built on them, but not as a whole', () => {
  const sections = [section('Preliminaries', texts('Base', 3)), section('Main theorem', texts('Claim', 3))]
  const full = count(formatText({ ...paper, sections }))
  expect(fitText({ ...paper, sections }, full - 1, count).omitted).toEqual(['Preliminaries (in part)'])
})

test('keeps the abstract whatever the budget', () => {
  const { text, omitted } = fitText(paper, 1, count)
  expect(formatText(text)).toBe('We count bees.')
  expect(omitted).toContain('Introduction')
})

test('never exceeds the budget, cuts no paragraph, changes no order and does the same again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 2000 }), (budget) => {
      const fitted = fitText(paper, budget, count)
      expect(count(formatText(fitted.text))).toBeLessThanOrEqual(budget)
      const all = listParagraphs(paper)
      const places = listParagraphs(fitted.text).map((text) => all.indexOf(text))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(fitText(paper, budget, count)).toEqual(fitted)
      expect(fitted.omitted.length > 0).toBe(places.length < all.length)
    }),
  )
})

test('keeps the heading above what is left of its subsections alone', () => {
  const { text } = fitText(paper, 400, count)
  const titles = text.sections.map(({ title }) => title)
  for (const [index, { depth, paragraphs }] of text.sections.entries()) {
    if (paragraphs.length === 0) expect(text.sections[index + 1]?.depth, titles[index]).toBeGreaterThan(depth)
  }
})

const words = (name: string, number: number) => `${name} ${number} is told in a sentence of some length that ends here.`
const texts = (name: string, many: number, kind?: TextParagraph['kind']): TextParagraph[] =>
  Array.from({ length: many }, (_, index) => ({ text: words(name, index + 1), ...(kind && { kind }) }))
const section = (title: string, paragraphs: TextParagraph[], depth = 1): TextSection => ({ title, depth, paragraphs })

const paper: FullText = {
  basis: 'html',
  version: 1,
  sections: [
    section('Abstract', [{ text: 'We count bees.' }]),
    section('Introduction', texts('Why', 2)),
    section('Related work', texts('Others', 2)),
    section('Method', []),
    section('Counting', [...texts('How', 2), ...texts('Loop', 1, 'code')], 2),
    section('Results', [...texts('What', 2), ...texts('Row', 1, 'table')]),
    section('Conclusion', texts('So', 1)),
    section('Acknowledgements', texts('Thanks', 1)),
    { ...section('Hives', texts('Straw', 2)), appendix: true },
  ],
}

function listParagraphs({ sections }: FullText): string[] {
  return sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
}
