import { expect, test } from 'vitest'
import { describeFaq } from '#components/paper/describe-faq.ts'
import type { RenderedFaq } from '#render/answers.ts'

const extracts = (basis: RenderedFaq['basis']) =>
  describeFaq({ lang: 'en', provider: 'extract', basis, answers: [{ status: 'extract' }] } as RenderedFaq)

test('says from what the sentences of extracts are taken', () => {
  expect(extracts('abstract')).toBe('Extracts: the abstract’s own sentences, chosen without a model.')
  expect(extracts('html')).toBe('Extracts: the paper’s own sentences, chosen without a model.')
})

test('says why nothing fuller was read, and what was left out', () => {
  const faq: RenderedFaq = {
    ...{ lang: 'en', provider: 'custom', model: 'm-1', basis: 'pdf', reason: 'no HTML at arXiv' },
    omitted: ['Appendix A: {Costs} of $O(n^2)$', 'Thanks'],
    answers: [{ heading: 'What?', status: 'answered', version: 1, evidence: [], html: '<p>It.</p>' }],
  }
  expect(describeFaq(faq)).toBe(
    'Answered by m-1 from the paper’s PDF (no HTML at arXiv). Left out, or in part, to fit the model: Appendix A: {Costs} of O(n²); Thanks.',
  )
})
