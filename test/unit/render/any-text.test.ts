import fc from 'fast-check'
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { formatMarkdown, formatText } from '#markdown/format.ts'
import { setFormula } from '#render/formula.ts'
import { renderInline, renderMarkdown } from '#render/markdown.ts'
import { anyText, anyTree, foldSpace } from '../markdown/any-text.ts'
import { findActive, readHtml } from './active.ts'

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

test('any formula can be copied as its TeX', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tex = text.replace(/\s+/g, ' ').trim()
      const set = setFormula(tex, false)
      fc.pre(set.type === 'set')
      const [container] = readHtml(set.html).children as Element[]
      expect(textOf(container?.children.at(-1) as Element)).toBe(`$${tex}$`)
    }),
    { numRuns: 100 },
  )
})

test('nothing in any text runs in a feed reader', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const html = renderMarkdown(formatMarkdown(tree), { math: 'linear' })
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
