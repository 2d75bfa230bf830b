import { expect, test } from 'vitest'
import { findFaq, withFaq } from '#ingest/faq/provider.ts'
import type { Faq } from '#paper/schema.ts'
import { examplePaper } from '../../content/example-paper.ts'

const faq = (lang: string, provider = 'x'): Faq => ({ lang, provider, basis: 'abstract', answers: [] })

test('finds a language', () => {
  const paper = examplePaper({ faq: [faq('en'), faq('zh')] })
  expect(findFaq(paper, 'zh')).toBe(paper.faq[1])
  expect(findFaq(paper, 'fr')).toBeUndefined()
})

test('puts a language in the place of its former answers', () => {
  const paper = examplePaper({ faq: [faq('en'), faq('zh')] })
  expect(withFaq(paper, faq('en', 'y')).faq.map(({ lang, provider }) => `${lang} ${provider}`)).toEqual([
    'en y',
    'zh x',
  ])
  expect(paper.faq[0]?.provider).toBe('x')
})

test('orders languages by their code, whichever came first', () => {
  const [first, second] = [faq('zh'), faq('en')]
  expect(withFaq(withFaq(examplePaper({ faq: [] }), first), second)).toEqual(
    withFaq(withFaq(examplePaper({ faq: [] }), second), first),
  )
})
