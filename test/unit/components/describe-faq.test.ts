import { expect, test } from 'vitest'
import { describeFaq } from '#components/paper/describe-faq.ts'
import type { RenderedFaq } from '#render/answers.ts'

const extracts = (basis: RenderedFaq['basis']) =>
  describeFaq({ lang: 'en', provider: 'extract', basis, answers: [{ status: 'extract' }] } as RenderedFaq)

test('says from what the sentences of extracts are taken', () => {
  expect(extracts('abstract')).toBe('Extracts: the abstract’s own sentences, chosen without a model.')
  expect(extracts('html')).toBe('Extracts: the paper’s own sentences, chosen without a model.')
})
