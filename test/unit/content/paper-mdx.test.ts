import { describe, expect, test } from 'vitest'
import { parsePaper, toMdx } from '#content/paper-mdx.ts'
import { exampleAnswer, examplePaper } from './example-paper.ts'

const file = 'content/papers/2611/2611.01234.mdx'

test('writes a paper as MDX', () => {
  expect(toMdx(examplePaper())).toMatchInlineSnapshot(`
    "---
    id: '2611.01234'
    version: 2
    title: On the $k$-colouring of \\{sheaves\\}
    authors:
      - Ada Example
      - 陈沐阳
    categories:
      - math.CO
      - cs.DM
    announced: '2026-11-19'
    listed: '2026-11-19'
    published: '2026-11-18T17:59:59Z'
    updated: '2026-11-19T12:00:00Z'
    comments: 12 pages, 3 figures
    license: http://creativecommons.org/licenses/by/4.0/
    links:
      - https://example.org/code
    msc:
      - 05C15
    acm:
      - G.2.2
    faq:
      - lang: en
        provider: openai
        model: standin-1
        basis: abstract
        at: '2026-11-20T01:02:03.000Z'
        answers:
          - question: a
            status: answered
            version: 2
          - question: b
            status: failed
            version: 2
    ---

    ## Abstract

    However, sheaves have no colours. We show that $\\chi(S) \\le k$.

    ## FAQ (en)

    ### What problem is solved?

    Colouring sheaves with $k$ colours.

    ### What is \\{new}?
    "
  `)
})

test('writes the keys in the schema’s order, however they come', () => {
  const paper = examplePaper()
  const reversed = Object.fromEntries(Object.entries(paper).reverse()) as typeof paper
  expect(toMdx(reversed)).toBe(toMdx(paper))
})

describe('reads back', () => {
  test('the example', () => {
    const paper = examplePaper()
    expect(parsePaper(toMdx(paper), file)).toEqual(paper)
  })

  test('a paper without authors', () => {
    const paper = examplePaper({ authors: [] })
    expect(parsePaper(toMdx(paper), file)).toEqual(paper)
  })

  test('an FAQ without answers, as extracts of a short abstract are', () => {
    const paper = examplePaper({ faq: [{ lang: 'en', provider: 'extract', basis: 'abstract', answers: [] }] })
    expect(parsePaper(toMdx(paper), file)).toEqual(paper)
  })

  test('the evidence of an answer', () => {
    const evidence = [{ quote: 'We show: "it" {holds}.\n---\n', section: '3 Results', anchor: 'S3.p1' }]
    const [faq] = examplePaper().faq
    const paper = examplePaper({ faq: faq ? [{ ...faq, answers: [exampleAnswer({ evidence })] }] : [] })
    expect(parsePaper(toMdx(paper), file)).toEqual(paper)
  })

  test('two languages with the same questions', () => {
    const faq = ['en', 'zh'].map((lang) => ({
      lang,
      provider: 'x',
      basis: 'pdf' as const,
      answers: [exampleAnswer({ text: `Answer in ${lang}` }), exampleAnswer({ text: '' }), exampleAnswer()],
    }))
    const paper = examplePaper({ faq })
    expect(parsePaper(toMdx(paper), file)).toEqual(paper)
  })

  test('an answer with headings and code that look like the file’s own', () => {
    const text = '#### Steps\n\n```\n## Abstract\n### Why?\n```\n\n- $$\n  x\n  $$'
    const [faq] = examplePaper().faq
    const paper = examplePaper({ faq: faq ? [{ ...faq, answers: [exampleAnswer({ text }), exampleAnswer()] }] : [] })
    expect(parsePaper(toMdx(paper), file)).toEqual(paper)
  })

  test('a question that looks like MDX', () => {
    const heading = 'What is {x} in <b>$5</b> # 1?'
    const [faq] = examplePaper().faq
    const paper = examplePaper({ faq: faq ? [{ ...faq, answers: [exampleAnswer({ heading })] }] : [] })
    expect(parsePaper(toMdx(paper), file)).toEqual(paper)
  })
})

describe('says what is wrong with', () => {
  const mdx = toMdx(examplePaper())
  const fails = (text: string) => expect(() => parsePaper(text, file))

  test('a value', () => {
    fails(mdx.replace('version: 2', 'version: two')).toThrowErrorMatchingInlineSnapshot(
      `[Error: content/papers/2611/2611.01234.mdx: version: Invalid input: expected number, received string. Mend it, or delete it and ingest its day again.]`,
    )
  })

  test('an unknown key', () => {
    fails(mdx.replace('version: 2', 'version: 2\nlicence: mine')).toThrowErrorMatchingInlineSnapshot(
      `[Error: content/papers/2611/2611.01234.mdx: frontmatter: Unrecognized key: "licence". Mend it, or delete it and ingest its day again.]`,
    )
  })

  test('an identifier that YAML reads as a number', () => {
    fails(mdx.replace("'2611.01234'", '2611.01234')).toThrowErrorMatchingInlineSnapshot(
      `[Error: content/papers/2611/2611.01234.mdx: id: Invalid input: expected string, received number. Mend it, or delete it and ingest its day again.]`,
    )
  })

  test('an answer whose section is gone', () => {
    fails(mdx.slice(0, mdx.indexOf('### What is \\{new}'))).toThrowErrorMatchingInlineSnapshot(
      `[Error: content/papers/2611/2611.01234.mdx: faq.0.answers.1.heading: Too small: expected string to have >=1 characters. Mend it, or delete it and ingest its day again.]`,
    )
  })

  test('an FAQ that is no list', () => {
    fails(mdx.replace(/faq:\n {2}- lang: en/, 'faq:\n  - en\n  - lang: en')).toThrowErrorMatchingInlineSnapshot(
      `[Error: content/papers/2611/2611.01234.mdx: faq.0: Invalid input: expected object, received string. Mend it, or delete it and ingest its day again.]`,
    )
  })
})
