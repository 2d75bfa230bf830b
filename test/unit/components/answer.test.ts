import { expect, test } from 'vitest'
import { renderAnswer } from '#components/paper/answer.ts'
import type { RenderedAnswer } from '#render/answers.ts'
import { renderQuote } from '#render/quote.ts'

const quote = 'It needs no more than $2^n$ bytes of memory <b>in all</b>'

const answer: RenderedAnswer = {
  heading: 'Why?',
  status: 'answered',
  version: 1,
  html: '<p>So.</p>',
  unverified: ['3.5 %'],
  evidence: [{ quote, section: 'Costs & more', anchor: 'S2.p1', html: renderQuote(quote) }],
}

test('shows the paper’s words as text, formulas set, with a link to their place', () => {
  const shown = renderAnswer(answer, { id: '2611.01234', version: 2 }, 'html').text
  expect(shown).toContain('bytes of memory &lt;b&gt;in all&lt;/b&gt;')
  expect(shown).toContain('<mjx-container>')
  expect(shown).toContain(
    'href="https://arxiv.org/html/2611.01234v1#S2.p1:~:text=It%20needs%20no%20more">Costs &amp; more</a>',
  )
  expect(shown).toContain('This speaks of v1; the paper is now v2.')
  expect(shown).toContain('Not found in the paper: 3.5 %.')
})

test('leads to the PDF, or the abstract, where that was read', () => {
  const linkOf = (basis: 'pdf' | 'abstract') =>
    /<a href="([^"]*)"/.exec(renderAnswer(answer, { id: '2611.01234', version: 1 }, basis).text)?.[1]
  expect(linkOf('pdf')).toBe('https://arxiv.org/pdf/2611.01234v1')
  expect(linkOf('abstract')).toBe('https://arxiv.org/abs/2611.01234v1')
})

test('says plainly what is not answered', () => {
  const open = { ...answer, html: '', status: 'pending' as const }
  expect(renderAnswer(open, { id: '2611.01234', version: 1 }, 'html').text).toContain('Not answered yet.')
})

test.each([
  ['\\$5 and \\$6', '$5 and $6'],
  ['a $x<y$ b', 'a '],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['*not* _Markdown_ [a](javascript:b)', '*not* _Markdown_ [a](javascript:b)'],
])('takes %s for text and formulas alone', (text, shown) => {
  expect(renderQuote(text)).toContain(shown)
  expect(renderQuote(text)).not.toMatch(/<(?:img|a|em|script)\b/)
})
