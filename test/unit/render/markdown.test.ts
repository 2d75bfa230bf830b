import { describe, expect, test } from 'vitest'
import { numberPaper, renderInline, renderMarkdown, renderText } from '#render/markdown.ts'

test('renders paragraphs, fonts and lists', () => {
  expect(renderMarkdown('A *b* **c**.\n\n- d\n- e')).toBe(
    '<p>A <em>b</em> <strong>c</strong>.</p>\n<ul>\n<li>d</li>\n<li>e</li>\n</ul>',
  )
})

test('shows what looks like HTML', () => {
  expect(renderMarkdown('a \\<script>alert(1)\\</script> &amp; b')).toBe(
    '<p>a &#x3C;script>alert(1)&#x3C;/script> &#x26; b</p>',
  )
})

describe('a formula', () => {
  test('is set', () => {
    expect(renderMarkdown('So $x<y$.')).toMatch(
      /^<p>So <mjx-container><mjx-math aria-hidden="true">.*<\/mjx-container>\.<\/p>$/,
    )
  })

  test('is numbered and referred to', () => {
    const html = renderMarkdown('$$\nx \\label{a}\n$$\n\nSee $\\eqref{a}$.')
    expect(html).toContain('<mtext>(1)</mtext>')
    expect(html).toContain('<p>See (1).</p>')
  })

  test('is numbered on through the texts of a paper', () => {
    const texts = ['$$\nx \\label{a}\n$$', '$$\ny \\label{b}\n$$\n\nSee $\\eqref{a}$.']
    const labels = numberPaper(texts)
    expect(renderMarkdown(texts[1] ?? '', { labels: labels.get(texts[1] ?? '') })).toMatch(/<mtext>\(2\)<.*See \(1\)/s)
  })

  test('on lines of its own is a display', () => {
    expect(renderMarkdown('$$\nx\n$$')).toMatch(/<mjx-container[^>]* display="true"/)
  })

  test('that cannot be set is shown as TeX with the reason', () => {
    expect(renderMarkdown('So $\\foo{x}$.')).toMatchInlineSnapshot(
      `"<p>So <code class="tex" title="Not set: Undefined control sequence \\foo">\\foo{x}</code>.</p>"`,
    )
    expect(renderMarkdown('$$\n\\frac{a\n$$')).toMatchInlineSnapshot(
      `"<pre class="tex" title="Not set: Missing close brace">\\frac{a</pre>"`,
    )
  })

  test('is plain HTML for who has no style sheet, and TeX where that does not do', () => {
    expect(renderMarkdown('So $a<b^2$.\n\n$$\nx\n$$\n\n$\\binom ab$', { math: 'linear' })).toBe(
      '<p>So <i>a</i> &lt; <i>b</i><sup>2</sup>.</p>\n<p><i>x</i></p>\n<p>\\(\\binom ab\\)</p>',
    )
  })

  test('is Unicode in plain text, and TeX where that does not do', () => {
    expect(renderText('An $O(n^2)$ bound for $\\sqrt{\\frac{a}{b}}$ and $x^{y^z}$')).toBe(
      'An O(n²) bound for √(a/b) and x^{y^z}',
    )
  })
})

test('a link goes to a web page only', () => {
  expect(renderMarkdown('[a](https://a.example/?b=c\\&d)')).toBe(
    '<p><a href="https://a.example/?b=c&#x26;d" rel="nofollow noopener">a</a></p>',
  )
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/admin',
  'JavaScript:alert(1)',
  'mailto:a@b.c',
])('a link to %s leads nowhere', (url) => {
  expect(renderMarkdown(`[a](${url})`)).toBe('<p><a>a</a></p>')
})

test('a table scrolls in a box of its own', () => {
  expect(renderMarkdown('| a |\n| - |\n| b |')).toMatch(/^<div class="table" tabindex="0"><table>/)
})

test('one line is rendered without a paragraph', () => {
  expect(renderInline('A *b* \\{c}')).toBe('A <em>b</em> {c}')
})

test('names file and line of what is never shown', () => {
  expect(() => renderMarkdown('a\n\n{b}', { file: '2611.01234' })).toThrowErrorMatchingInlineSnapshot(
    `[Error: 2611.01234:3: An expression in braces is not allowed in a paper or day. Escape it with a backslash to show it as text.]`,
  )
})
