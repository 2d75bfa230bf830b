import { expect, test } from 'vitest'
import { countAnswers } from '#content/count-answers.ts'

type Status = 'answered' | 'extract' | 'pending' | 'failed'
const paper = (...statuses: Status[]) => ({ answers: [{ lang: 'en', statuses }] })

test('counts papers by how far they are', () => {
  const papers = [
    paper('answered', 'answered'),
    paper('answered', 'pending'),
    paper('answered', 'failed', 'pending'),
    paper('extract'),
    paper(),
    { answers: [] },
  ]
  expect(countAnswers(papers, ['en'])).toMatchObject({ answered: 1, pending: 4, failed: 1 })
})

test('asks for every language of the site, and for no other', () => {
  const both = { answers: [...paper('answered').answers, { lang: 'zh', statuses: ['pending' as const] }] }
  expect(countAnswers([both], ['en', 'zh'])).toMatchObject({ answered: 0, pending: 1, failed: 0 })
  expect(countAnswers([both], ['en'])).toMatchObject({ answered: 1, pending: 0, failed: 0 })
})

test('takes answers about an earlier version for pending', () => {
  const outdated = { answers: [{ lang: 'en', statuses: ['answered' as const], outdated: true as const }] }
  expect(countAnswers([outdated], ['en'])).toMatchObject({ answered: 0, pending: 1, failed: 0 })
})

test('leaves out what is not asked about, or not shown', () => {
  const papers = [
    { answers: [], withdrawn: true as const },
    { answers: [], withoutFaq: true as const },
  ]
  expect(countAnswers(papers, ['en'])).toMatchObject({ answered: 0, pending: 0, failed: 0 })
})

test('adds up what answers took', () => {
  const took = (tokens: number, usd?: number) => ({
    answers: [{ lang: 'en', statuses: ['answered' as const], tokens, ...(usd && { usd }) }],
  })
  expect(countAnswers([took(1000, 0.01), took(500)], ['en'])).toMatchObject({ tokens: 1500, nanoUsd: 10_000_000 })
})
