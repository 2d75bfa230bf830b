import { describe, expect, test } from 'vitest'
import { toEntry } from '#feeds/entry.ts'
import { exampleAnswer, examplePaper } from '../content/example-paper.ts'

const address = (path: string) => `https://ada.example/sheaf${path}`
const withoutFaq = examplePaper({ faq: [] })

describe('an entry', () => {
  test('keeps its identifier over versions, hosts and days', () => {
    const first = toEntry(examplePaper({ version: 1 }), '2026-11-19', address)
    const later = toEntry(examplePaper({ version: 3 }), '2026-11-25', (path) => `http://localhost:4321${path}`)
    expect(first.id).toBe('https://arxiv.org/abs/2611.01234')
    expect(later.id).toBe(first.id)
  })

  test('links to the paper’s own page', () => {
    expect(toEntry(examplePaper(), '2026-11-19', address).url).toBe('https://ada.example/sheaf/arxiv/2611.01234/')
  })

  test('has its title as plain text', () => {
    expect(toEntry(examplePaper(), '2026-11-19', address).title).toBe('On the k-colouring of {sheaves}')
  })

  test('is published the day it was first listed', () => {
    expect(toEntry(examplePaper(), '2026-11-25', address).published).toBe('2026-11-19T00:00:00Z')
  })

  test('is updated when it was last listed', () => {
    expect(toEntry(examplePaper(), '2026-11-25', address).updated).toBe('2026-11-25T00:00:00Z')
    expect(toEntry(withoutFaq, '2026-11-19', address).updated).toBe('2026-11-19T00:00:00Z')
  })

  test('is updated when it was answered after that', () => {
    expect(toEntry(examplePaper(), '2026-11-19', address).updated).toBe('2026-11-20T01:02:03.000Z')
  })
})

describe('the HTML', () => {
  test('holds the abstract, a link to arXiv and the answers that there are', () => {
    expect(toEntry(examplePaper(), '2026-11-19', address).html).toBe(
      [
        '<p>However, sheaves have no colours. We show that <i>χ</i>(<i>S</i>) ≤ <i>k</i>.</p>',
        '<p><a href="https://arxiv.org/abs/2611.01234" rel="nofollow noopener">arXiv</a></p>',
        '<h3>What problem is solved?</h3>',
        '<p>Colouring sheaves with <i>k</i> colours.</p>',
      ].join('\n'),
    )
  })

  // `toHtml` of src/feeds/entry.ts reads the question as Markdown: `formatText(heading)` would mend it.
  test('shows a question as it is asked', () => {
    const heading = 'Is {x} < $5 & *new*?'
    const [faq] = examplePaper().faq
    const paper = examplePaper({ faq: faq ? [{ ...faq, answers: [exampleAnswer({ heading })] }] : [] })
    expect(toEntry(paper, '2026-11-19', address).html).toContain('<h3>Is {x} &lt; $5 &amp; *new*?</h3>')
  })

  test('needs no script and no style sheet', () => {
    expect(toEntry(examplePaper(), '2026-11-19', address).html).not.toMatch(/mjx|<script|style=/)
  })
})
