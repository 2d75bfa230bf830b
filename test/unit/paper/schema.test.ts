import { describe, expect, test } from 'vitest'
import { DaySchema, FaqSchema, PaperSchema } from '#paper/schema.ts'
import { examplePaper } from '../content/example-paper.ts'

const { links: _, msc: __, acm: ___, faq: ____, ...bare } = examplePaper()
const day = { date: '2026-11-20', status: 'complete', expected: 1, received: 1, categories: {}, papers: [] }
const faq = { lang: 'en', provider: 'openai', basis: 'abstract', answers: [] }

describe('a paper', () => {
  test('has no links, no classes and no FAQ unless told', () => {
    expect(PaperSchema.parse(bare)).toEqual({ ...bare, links: [], msc: [], acm: [], faq: [] })
  })

  test.each([
    ['id', '2613.01234'],
    ['id', '2611.01234v2'],
    ['version', 0],
    ['version', 1.5],
    ['title', ''],
    ['authors', ['']],
    ['categories', []],
    ['listed', '2026-02-30'],
    ['announced', '20 November 2026'],
    ['published', '2026-11-20'],
    ['license', 'javascript:alert(1)'],
    ['withdrawn', false],
    ['links', ['ftp://example.org']],
    ['msc', ['']],
    ['acm', ['']],
    ['source', 'hearsay'],
  ])('has no %s like %j', (key, value) => {
    const result = PaperSchema.safeParse({ ...bare, [key]: value })
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([key])
  })

  test('has no key that is misspelled', () => {
    const result = PaperSchema.safeParse({ ...bare, licence: 'https://example.org' })
    expect(result.error?.issues[0]?.message).toMatchInlineSnapshot(`"Unrecognized key: "licence""`)
  })
})

test.each([
  [{ lang: 'English' }],
  [{ basis: 'hearsay' }],
  [{ tokens: { input: -1, output: 0 } }],
  [{ usd: -0.01 }],
  [{ answers: undefined }],
])('an FAQ has no %j', (values) => {
  expect(FaqSchema.safeParse(faq).success).toBe(true)
  expect(FaqSchema.safeParse({ ...faq, ...values }).success).toBe(false)
})

describe('a day', () => {
  test('has no overview unless told', () => {
    expect(DaySchema.parse(day)).toEqual({ ...day, overview: '' })
  })

  test.each([
    [{ date: '2026-11-31' }],
    [{ status: 'done' }],
    [{ expected: -1 }],
    [{ categories: { 'cs.LG': { new: 1, cross: 0 } } }],
    [{ papers: [{ id: '2611.00001', version: 1, type: 'replaced', in: {} }] }],
    [{ papers: [{ id: '2611.00001', version: 1, type: 'new', in: { 'cs.LG': 'old' } }] }],
  ])('has no %j', (values) => {
    expect(DaySchema.safeParse({ ...day, ...values }).success).toBe(false)
  })
})
