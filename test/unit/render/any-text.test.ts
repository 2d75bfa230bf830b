import fc from 'fast-check'
import type { Element, Root as HtmlRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { formatMarkdown, formatText } from '#markdown/format.ts'
import { setFormula } from '#render/formula.ts'
import { renderInline, renderMarkdown } from '#render/markdown.ts'
import { anyText, anyTree, foldSpace } from '../markdown/any-text.ts'

test('any text is shown character by character', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldSpace(textOf(readHtml(renderMarkdown(formatText(text)))))).toBe(foldSpace(text))
    }),
    { numRuns: 200 },
  )
})

test('any title is shown character by character', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldSpace(textOf(readHtml(renderInline(formatText(text)))))).toBe(foldSpace(text))
    }),
    { numRuns: 120 },
  )
})

test('nothing in any text runs', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const html = renderMarkdown(formatMarkdown(tree))
      expect(findActive(readHtml(html))).toEqual([])
    }),
    { numRuns: 120 },
  )
})

test('any formula is read aloud as its TeX', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tex = text.replace(/\s+/g, ' ').trim()
      const set = setFormula(tex, false)
      fc.pre(set.type === 'set')
      const [container] = readHtml(set.html).children
      expect(container).toMatchObject({ properties: { ariaLabel: tex } })
    }),
    { numRuns: 100 },
  )
})

test('nothing in any text runs in a feed reader', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const html = renderMarkdown(formatMarkdown(tree), { math: 'tex' })
      expect(findActive(readHtml(html))).toEqual([])
    }),
    { numRuns: 120 },
  )
})

test.each([
  '<script>alert(1)</script>',
  '<p onclick="alert(1)">a</p>',
  '<a href="javascript:alert(1)">a</a>',
  '<img src="https://example.org">',
])('would notice %s', (html) => {
  expect(findActive(readHtml(html))).not.toEqual([])
})

function readHtml(html: string): HtmlRoot {
  return fromHtml(html, { fragment: true })
}

const prose = /^(?:p|em|strong|code|pre|a|ul|ol|li|h[1-6]|blockquote|hr|br|div|table|thead|tbody|tr|th|td)$/
const formula = /^mjx-[a-z-]+$/
const idle = new Set(['className', 'title', 'rel', 'tabIndex', 'start'])

/** Elements and attributes other than those that prose and formulas are made of. */
function findActive(tree: HtmlRoot): string[] {
  const found: string[] = []
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (!prose.test(tagName) && !formula.test(tagName)) found.push(tagName)
    for (const [name, value] of Object.entries(properties)) {
      const isLink = tagName === 'a' && name === 'href' && /^https?:\/\//.test(String(value))
      const isLayout = formula.test(tagName) && !/^(?:on|href|src)/i.test(name)
      if (!isLink && !isLayout && !idle.has(name)) found.push(name)
    }
  })
  return found
}
