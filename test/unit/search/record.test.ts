import { expect, test } from 'vitest'
import { toRecord } from '#search/record.ts'
import { examplePaper } from '../content/example-paper.ts'

const { shown, words } = toRecord(examplePaper())

test('shows title, authors, day, categories and abstract as plain text', () => {
  expect(shown).toEqual({
    id: '2611.01234',
    title: 'On the k-colouring of {sheaves}',
    authors: ['Ada Example', '陈沐阳'],
    date: '2026-11-19',
    categories: ['math.CO', 'cs.DM'],
    abstract: 'However, sheaves have no colours. We show that \\chi(S) \\le k.',
  })
})

test('holds the words of title, authors, abstract and answers, and the identifier', () => {
  for (const word of ['colouring', 'ada', '陈沐', '2611.01234', 'colour']) {
    expect(words.has(word), word).toBe(true)
  }
})

test('holds function words of titles and names alone', () => {
  expect(words.has('on')).toBe(true)
  expect(words.has('that')).toBe(false)
})

test('holds an author’s name as a whole', () => {
  expect(words.get('ada_example')).toBe(7)
})

test('says more of a paper by its title than by its abstract, and by that than by an answer', () => {
  const levels = ['sheave', 'chi'].map((word) => words.get(word))
  const answered = toRecord(examplePaper({ abstract: 'Nothing.' })).words
  expect(levels[0]).toBeGreaterThan(levels[1] ?? 0)
  expect(levels[1]).toBeGreaterThan(answered.get('colour') ?? 0)
})

test('holds answers in every language', () => {
  const [faq] = examplePaper().faq
  const zh = faq && { ...faq, lang: 'zh', answers: faq.answers.map((answer) => ({ ...answer, text: '答案' })) }
  expect(toRecord(examplePaper({ faq: faq && zh ? [faq, zh] : [] })).words.has('答案')).toBe(true)
})
