import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyEvidence } from '#ingest/faq/evidence/verify-evidence.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'
import { setting } from './set-otherwise.ts'

const words = (
  'the efficient estimator converges quickly, and “every” well-known first-order method fails (see below) while its error ' +
  'grows like $x^{2}$ for $\\alpha \\leq 1$ and $n=k+1$ samples; Gödel’s naïve influence on 1,204 fluids of 3.5 GB remains. Fifty-one ' +
  'offices reflect difficult façades at 12.5% cost'
).split(' ')

const invented = ['lantern', 'ledger', 'Harbour', 'violins']

/** Paragraphs of words that may come again, in one section after another. */
const anyText = fc
  .array(
    fc.array(fc.array(fc.constantFrom(...words), { minLength: 12, maxLength: 30 }), { minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map(
    (sections): FullText => ({
      basis: 'html',
      version: 1,
      sections: sections.map((paragraphs, index) => ({
        title: `Part ${index}`,
        depth: 1,
        paragraphs: paragraphs.map((own) => ({ text: own.join(' ') })),
      })),
    }),
  )

const anySlice = fc.tuple(anyText, fc.nat(), fc.nat(), fc.integer({ min: 8, max: 20 })).map(([text, a, b, length]) => {
  const section = text.sections[a % text.sections.length]
  const all = section?.paragraphs.flatMap((paragraph) => paragraph.text.split(' ')) ?? []
  const from = b % Math.max(1, all.length - length)
  return { text, slice: all.slice(from, from + length), whole: all }
})

// Enough of a slice is words, so that it is not too short; it begins and ends with one.
const hasWords = ({ slice }: { slice: string[] }) =>
  slice.filter((word) => /^\p{L}{2,}/u.test(word)).length >= 5 &&
  [slice[0], slice.at(-1)].every((word) => /^\p{L}/u.test(word ?? ''))

test('finds any passage of a text, however it is set, and shows the paper’s own', () => {
  fc.assert(
    fc.property(anySlice.filter(hasWords), setting, ({ text, slice }, set) => {
      const [evidence] = verifyEvidence([set(slice.join(' '))], text)
      const source = text.sections.map(({ paragraphs }) => paragraphs.map((own) => own.text).join(' ')).join('\n')
      expect(evidence).toBeDefined()
      expect(source).toContain(evidence?.quote)
    }),
    { numRuns: 500 },
  )
})

test('finds no passage with one word replaced, or one more, however it is set', () => {
  const place = fc.nat().map((n) => n)
  fc.assert(
    fc.property(
      anySlice.filter(hasWords),
      setting,
      place,
      fc.constantFrom(...invented),
      fc.boolean(),
      ({ text, slice }, set, n, word, isMore) => {
        const changed = slice.toSpliced(1 + (n % (slice.length - 2)), isMore ? 0 : 1, word)
        expect(verifyEvidence([set(changed.join(' '))], text)).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
})

test('shows only stretches of the text, whatever is quoted', () => {
  const anyQuote = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.constantFrom(...words, ...invented, '…', '[...]', '$', '\\', '**'), { maxLength: 30 })
      .map((own) => own.join(' ')),
  )
  fc.assert(
    fc.property(anyText, fc.array(anyQuote, { maxLength: 5 }), (text, quotes) => {
      const source = text.sections.map(({ paragraphs }) => paragraphs.map((own) => own.text).join(' ')).join('\n')
      const evidence = verifyEvidence(quotes, text)
      expect(evidence.length).toBeLessThanOrEqual(3)
      for (const { quote } of evidence) for (const part of quote.split(' … ')) expect(source).toContain(part)
    }),
    { numRuns: 500 },
  )
})
