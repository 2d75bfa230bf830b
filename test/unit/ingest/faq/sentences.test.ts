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
  ])('the dots of %j', (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence])
  })
})

test('gives no empty sentences', () => {
  expect(splitSentences([{ type: 'text', value: ' ' }])).toEqual([])
  expect(splitSentences([])).toEqual([])
})
