import { describe, expect, test } from 'vitest'
import { splitSentences } from '#ingest/faq/sentences.ts'
import { formatInline } from '#markdown/format.ts'
import { parseMarkdown } from '#markdown/parse.ts'

function sentencesOf(markdown: string): string[] {
  const [paragraph] = parseMarkdown(markdown).children
  return paragraph?.type === 'paragraph' ? splitSentences(paragraph.children).map(formatInline) : []
}

test('splits at full stops, question and exclamation marks', () => {
  expect(sentencesOf('One. Two? Three! Four')).toEqual(['One.', 'Two?', 'Three!', 'Four'])
})

test('leaves marks that close with the sentence they close', () => {
  expect(sentencesOf('He said “yes.” (So it was.) Then.')).toEqual(['He said “yes.”', '(So it was.)', 'Then.'])
})

test('keeps formulas and fonts whole', () => {
  expect(sentencesOf('We have $a. B$ and *c. D* here. Next $x$. Last.')).toEqual([
    'We have $a. B$ and *c. D* here.',
    'Next $x$.',
    'Last.',
  ])
})

describe('ends no sentence at', () => {
  test.each([
    'Methods, e.g. Adam, help.',
    'By Smith et al. Theorem 1 holds.',
    'See Fig. 3 and Eq. 2 there.',
    'J. R. Smith proved it.',
    'About 3.5 and v2.0 of it.',
    'It is so. because of case.',
    'It is true a.s. and w.h.p. for i.i.d. data.',
    'See Secs. 2 and 3 (cf. Thm. 4, pp. 5 ff.) there.',
    'The U.S. market, i.e. Prof. Smith et al. (2020), grew.',
    'It has three parts: (1) one; (2) two; (3) three.',
  ])('the dots of %j', (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence])
  })
})

describe('ends a sentence at', () => {
  test.each([
    ['a single letter before one that begins like a sentence', 'It needs vitamin C. We show it.', 1],
    ['a formula', 'It holds for $x$. Then $y$ follows.', 1],
    ['the dot before a formula', 'It is so. $X$ is compact.', 1],
    ['the dot before a font', 'It is so. *Then* it ends.', 1],
    ['a closing quote or bracket', 'He said “yes.” We agree (so do they.) It ends.', 2],
    ['a number', 'It was 5.3. We agree.', 1],
    ['etc.', 'Trees, plants, etc. We agree.', 1],
    ['the end of an item, not its number', '(1). We see. (2). We learn.', 1],
  ])('%s', (_, text, ends) => {
    expect(sentencesOf(text)).toHaveLength(ends + 1)
  })
})

test('gives no empty sentences', () => {
  expect(splitSentences([{ type: 'text', value: ' ' }])).toEqual([])
  expect(splitSentences([])).toEqual([])
})
