import { expect, test } from 'vitest'
import { describeFaq } from '#components/paper/describe-faq.ts'
import type { RenderedFaq } from '#render/answers.ts'

const extracts = (basis: RenderedFaq['basis']) =>
  describeFaq({ lang: 'en', provider: 'extract', basis, answers: [{ status: 'extract' }] } as RenderedFaq)

test('says from what the sentences of extracts are taken', () => {
  expect(extracts('abstract')).toBe('Extracts: the abstract’s own sentences, chosen without a model.')
  expect(extracts('html')).toBe('Extracts: the paper’s own sentences, chosen without a model.')
})

test('says what was read for answers, why not more, and what was left out', () => {
  const answered = { lang: 'en', provider: 'openai', model: 'gpt-5-mini', answers: [{ status: 'answered' }] }
  expect(describeFaq({ ...answered, basis: 'html' } as RenderedFaq)).toBe(
    'Answered by gpt-5-mini from the paper’s HTML.',
  )
  expect(
    describeFaq({
      ...answered,
      ...{ basis: 'pdf', reason: 'Its HTML is not on arXiv.', omitted: ['Method (in part)', 'Appendix A'] },
    } as RenderedFaq),
  ).toBe(
    'Answered by gpt-5-mini from the paper’s PDF. Its HTML is not on arXiv. Left out to fit the model: Method (in part); Appendix A.',
  )
})
