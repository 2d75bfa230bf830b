import { expect, test } from 'vitest'
import { renderQuote, renderQuoteText } from '#render/quote.ts'

test('sets formulas, also displayed ones, within the line', () => {
  const html = renderQuote('at $x^2$ and $$y$$')
  expect(html.match(/<mjx-container/g)).toHaveLength(2)
  expect(html).toMatch(/^at </)
  expect(html).not.toContain('display="true"')
})

test.each([
  ['<b onclick="go()">*bold*</b> & {x} [a](b)', '&lt;b onclick=&quot;go()&quot;&gt;*bold*&lt;/b&gt; &amp; {x} [a](b)'],
  ['export const a = 1', 'export const a = 1'],
  ['from $5 to \\$6', 'from $5 to $6'],
])('shows text as text: %s', (quote, html) => {
  expect(renderQuote(quote)).toBe(html)
})

test('shows TeX that cannot be set as it is', () => {
  expect(renderQuote('at $\\frac{<a>$')).toBe('at <code class="tex">\\frac{&lt;a&gt;</code>')
})

test('is shown as plain text with formulas in Unicode', () => {
  expect(renderQuoteText('{a} <b> at $O(n^2)$, \\$5')).toBe('{a} <b> at O(n²), $5')
})
