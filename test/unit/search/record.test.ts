import { expect, test } from 'vitest'
import { toRecord } from '#search/record.ts'
import { examplePaper } from '../content/example-paper.ts'

const record = toRecord(examplePaper())

test('holds the words of title, authors, abstract and answers, and the identifier', () => {
  expect(record.content.split('\n')).toEqual([
    'On the k-colouring of {sheaves}',
    'Ada Example, 陈沐阳',
    '2611.01234',
    'However, sheaves have no colours. We show that \\chi(S) \\le k.',
    'Colouring sheaves with k colours.',
    '',
  ])
})

test('points to the paper’s page, without the site’s base path', () => {
  expect(record.url).toBe('/arxiv/2611.01234/')
})

test('shows title, authors, day and categories', () => {
  expect(record.meta).toEqual({
    title: 'On the k-colouring of {sheaves}',
    authors: 'Ada Example, 陈沐阳',
    date: '2026-11-19',
    categories: 'math.CO cs.DM',
  })
})

test('is sorted by the day it was first listed', () => {
  expect(record.sort).toEqual({ date: '2026-11-19' })
})

test('holds answers in every language', () => {
  const [faq] = examplePaper().faq
  const zh = faq && { ...faq, lang: 'zh', answers: faq.answers.map((answer) => ({ ...answer, text: '答案' })) }
  expect(toRecord(examplePaper({ faq: faq && zh ? [faq, zh] : [] })).content).toContain('答案')
})
