import { describe, expect, test } from 'vitest'
import { createExtractProvider } from '#ingest/faq/extract.ts'
import { withFaq } from '#ingest/faq/provider.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'
import { defaultQuestions } from '#paper/questions.ts'
import type { Paper } from '#paper/schema.ts'
import { examplePaper } from '../../content/example-paper.ts'

const provider = createExtractProvider()
const request = { lang: 'en', questions: defaultQuestions['en'] ?? [] }
const abstract =
  'Sheaves are widely used in geometry and have become a standard tool. However, their colours remain poorly understood. ' +
  'We introduce a \\{greedy} method with $k$ steps that is based on *glue*. We prove that $\\chi \\le k$ for every sheaf. ' +
  'Experiments show that it outperforms baselines by 5%. The code is available at https://example.org/sheaves.'
const paper = (values: Partial<Paper> = {}) => examplePaper({ faq: [], abstract, ...values })

/** A text with a paragraph in each section. */
function textOf(sections: Record<string, string>, values: Partial<FullText> = {}): FullText {
  const list = Object.entries(sections).map(([title, text], index) => {
    return { title, depth: 1, anchor: `S${index}`, paragraphs: [{ text, anchor: `S${index}.p1` }] }
  })
  return { basis: 'html', version: 2, sections: list, ...values }
}

test('answers with the abstract’s own sentences, each for what it says', async () => {
  const { faq } = await provider.answer(paper(), request)
  expect(faq.answers.map(({ heading, text }) => [heading, text])).toEqual([
    ['Problem', 'However, their colours remain poorly understood.'],
    ['Background', 'Sheaves are widely used in geometry and have become a standard tool.'],
    ['Method', 'We introduce a \\{greedy} method with $k$ steps that is based on *glue*.'],
    ['Result', 'We prove that $\\chi \\le k$ for every sheaf. Experiments show that it outperforms baselines by 5%.'],
  ])
})

test('says that these are extracts of the abstract', async () => {
  const { faq, problem } = await provider.answer(paper(), request)
  expect(faq).toMatchObject({ lang: 'en', provider: 'extract', basis: 'abstract' })
  expect(faq).not.toHaveProperty('at')
  expect(faq.answers.map(({ status, version }) => [status, version])).toEqual(Array(4).fill(['extract', 2]))
  expect(problem).toBeUndefined()
})

test('speaks Chinese above the sentences, and English where it has no words', async () => {
  const headings = async (lang: string) =>
    (await provider.answer(paper(), { lang, questions: [] })).faq.answers.map(({ heading }) => heading)
  expect(await headings('zh')).toEqual(['问题', '背景', '方法', '结果'])
  expect(await headings('fr')).toEqual(['Problem', 'Background', 'Method', 'Result'])
})

test('uses no sentence twice', async () => {
  const only = 'However, we propose a method and show that it works.'
  const { faq } = await provider.answer(paper({ abstract: only }), request)
  expect(faq.answers.map(({ text }) => text)).toEqual([only])
})

test('takes at most two sentences for a role, in the abstract’s order', async () => {
  const results = ['We prove one theorem.', 'We show that it is sharp.', 'We find that two bounds agree.']
  const { faq } = await provider.answer(paper({ abstract: `We study sheaves. ${results.join(' ')}` }), request)
  expect(faq.answers.at(-1)?.text).toBe('We show that it is sharp. We find that two bounds agree.')
})

test.each([
  ['an empty abstract', ''],
  ['a withdrawn paper', 'Withdrawn.'],
  ['a formula alone', '$$\nx\n$$'],
])('answers nothing to %s', async (_, text) => {
  expect((await provider.answer(paper({ abstract: text }), request)).faq.answers).toEqual([])
})

describe('a full text at hand', () => {
  const limits = 'We have not studied sheaves over rings. In future work we hope to extend the method to $p$-adic ones.'
  const text = textOf({ Introduction: 'Glue is old.', 'Limitations and future work': limits })

  test('gives what the abstract does not say, with its place', async () => {
    const { faq } = await provider.answer(paper(), request, { text })
    expect(faq.basis).toBe('html')
    expect(faq.answers.at(-1)).toMatchObject({
      heading: 'Limits and outlook',
      text: 'In future work we hope to extend the method to $p$-adic ones.',
      evidence: [
        {
          quote: 'In future work we hope to extend the method to $p$-adic ones.',
          section: 'Limitations and future work',
          anchor: 'S1.p1',
        },
      ],
    })
  })

  test('leaves alone what the abstract says', async () => {
    const { faq } = await provider.answer(paper(), request, { text })
    const { faq: bare } = await provider.answer(paper(), request)
    expect(faq.answers.slice(0, -1)).toEqual(bare.answers)
  })

  test('is held for its version', async () => {
    const answered = withFaq(paper(), (await provider.answer(paper(), request, { text })).faq)
    expect(provider.pending(answered, request)).toBe(0)
    expect(provider.pending({ ...answered, version: 3 }, request)).toBe(1)
  })

  test.each([
    ['of another version', textOf({ 'Future work': limits }, { version: 1 })],
    ['that is the abstract', textOf({ 'Future work': limits }, { basis: 'abstract' })],
    ['that says nothing more', textOf({ Notation: limits })],
    [
      'of tables and captions',
      textOf({ 'Future work': 'Figure 1 shows future work and its outlook | for all | to see.' }),
    ],
  ])('%s changes nothing', async (_, other) => {
    const { faq } = await provider.answer(paper(), request, { text: other })
    expect(faq).toEqual((await provider.answer(paper(), request)).faq)
  })
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
    expect(provider.pending({ ...withFaq(paper(), faq), abstract: 'We show that it is so.' }, request)).toBe(1)
    expect(provider.pending({ ...withFaq(paper(), faq), version: 3 }, request)).toBe(1)
  })

  test('never where a model has answered', () => {
    expect(provider.pending(examplePaper({ abstract }), request)).toBe(0)
  })
})
