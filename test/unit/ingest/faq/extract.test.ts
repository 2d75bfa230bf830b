import { describe, expect, test } from 'vitest'
import { createExtractProvider } from '#ingest/faq/extract.ts'
import { withFaq } from '#ingest/faq/provider.ts'
import { defaultQuestions } from '#paper/questions.ts'
import type { Paper } from '#paper/schema.ts'
import { examplePaper } from '../../content/example-paper.ts'

const provider = createExtractProvider()
const request = { lang: 'en', questions: defaultQuestions['en'] ?? [] }
const abstract =
  'Sheaves are everywhere. However, their colours remain unknown. We introduce a \\{greedy} method with $k$ steps. ' +
  'It is based on *glue*. We show that $\\chi \\le k$. The weather is fine.'
const paper = (values: Partial<Paper> = {}) => examplePaper({ faq: [], abstract, ...values })

test('answers with the abstract’s own sentences for problem, method and result', async () => {
  const { faq } = await provider.answer(paper(), request)
  expect(faq.answers.map(({ heading, text }) => [heading, text])).toEqual([
    ['Problem', 'However, their colours remain unknown.'],
    ['Method', 'We introduce a \\{greedy} method with $k$ steps. It is based on *glue*.'],
    ['Result', 'We show that $\\chi \\le k$.'],
  ])
})

test('says that these are extracts of the abstract', async () => {
  const { faq, problem } = await provider.answer(paper(), request)
  expect(faq).toMatchObject({ lang: 'en', provider: 'extract', basis: 'abstract' })
  expect(faq).not.toHaveProperty('at')
  expect(faq.answers.map(({ status, version }) => [status, version])).toEqual(Array(3).fill(['extract', 2]))
  expect(problem).toBeUndefined()
})

test('speaks Chinese above the sentences, and English where it has no words', async () => {
  const headings = async (lang: string) =>
    (await provider.answer(paper(), { lang, questions: [] })).faq.answers.map(({ heading }) => heading)
  expect(await headings('zh')).toEqual(['问题', '方法', '结果'])
  expect(await headings('fr')).toEqual(['Problem', 'Method', 'Result'])
})

test('uses no sentence twice', async () => {
  const only = 'However, we propose a method and show that it works.'
  const { faq } = await provider.answer(paper({ abstract: only }), request)
  expect(faq.answers.map(({ text }) => text)).toEqual([only])
})

test('takes at most two sentences for a role, in the abstract’s order', async () => {
  const { faq } = await provider.answer(paper({ abstract: 'A problem. B problem. C problem. D is nice.' }), request)
  expect(faq.answers.map(({ text }) => text)).toEqual(['A problem. B problem.'])
})

test.each([
  ['an empty abstract', ''],
  ['a withdrawn paper', 'Withdrawn.'],
  ['a formula alone', '$$\nx\n$$'],
])('answers nothing to %s', async (_, text) => {
  expect((await provider.answer(paper({ abstract: text }), request)).faq.answers).toEqual([])
})

describe('something is pending', () => {
  test('while there is no FAQ', () => {
    expect(provider.pending(paper(), request)).toBe(1)
  })

  test('not once there are extracts', async () => {
    const { faq } = await provider.answer(paper(), request)
    expect(provider.pending(withFaq(paper(), faq), request)).toBe(0)
  })

  test('when the abstract or the version has changed', async () => {
    const { faq } = await provider.answer(paper(), request)
    expect(provider.pending({ ...withFaq(paper(), faq), abstract: 'We show it.' }, request)).toBe(1)
    expect(provider.pending({ ...withFaq(paper(), faq), version: 3 }, request)).toBe(1)
  })

  test('never where a model has answered', () => {
    expect(provider.pending(examplePaper({ abstract }), request)).toBe(0)
  })
})
