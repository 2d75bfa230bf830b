import fc from 'fast-check'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import { describe, expect, test } from 'vitest'
import { formatInline, formatMarkdown, formatText } from '#markdown/format.ts'
import { parseMarkdown } from '#markdown/parse.ts'
import { toPlainText } from '#markdown/plain-text.ts'
import { anyText, anyTree, foldSpace } from './any-text.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const math = (value: string): InlineMath => ({ type: 'inlineMath', value })
const emphasis = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'emphasis', children })
const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children })
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })
const root = (...children: RootContent[]): Root => ({ type: 'root', children })

describe('text', () => {
  test.each([
    ['$5 and $6', '\\$5 and \\$6'],
    ['the set {x}', 'the set \\{x}'],
    ['a <think> tag', 'a \\<think> tag'],
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['import x from "y"', '&#x69;mport x from "y"'],
    ['export default 1', '&#x65;xport default 1'],
    ['imported goods', '&#x69;mported goods'],
    ['goods import and export', 'goods import and export'],
    ['&amp; as it is', '\\&amp; as it is'],
    ['*stars* and _lines_', '\\*stars\\* and \\_lines\\_'],
    ['a | bar', 'a | bar'],
    ['[link](https://example.org)', '\\[link]\\(https://example.org)'],
  ])('%j is written as %j', (value, markdown) => {
    expect(formatText(value)).toBe(markdown)
  })

  test('is one line, without space at its ends', () => {
    expect(formatText('  one\n\n  two\tthree ')).toBe('one two three')
  })

  test('of nothing but space is empty', () => {
    expect(formatText(' \n\t ')).toBe('')
  })
})

describe('neighbours', () => {
  test('of text become one', () => {
    expect(formatInline([text('one '), text(''), text(' two')])).toBe('one two')
  })

  test('of math become one formula, which two that touch would not be', () => {
    expect(formatInline([math('a'), math('b')])).toBe('$a b$')
  })

  test('of one font become one', () => {
    expect(formatInline([emphasis(text('a')), emphasis(text('b'), math('c')), emphasis(math('d'))])).toBe('*ab$c d$*')
  })

  test('of different fonts stay apart', () => {
    expect(formatInline([emphasis(text('a')), strong(text('b'))])).toBe('*a*__b__')
  })

  test('met again under one node do not grow', () => {
    const space = text(' ')
    expect(formatInline([math('a'), space, text('b'), math('c'), space, text('d')])).toBe('$a$ b$c$ d')
  })
})

describe('what is empty is left out:', () => {
  test('a paragraph', () => {
    expect(formatMarkdown(root(paragraph(text('a')), paragraph(text(' ')), paragraph(text('b'))))).toBe('a\n\nb')
  })

  test('a font', () => {
    expect(formatInline([text('a'), emphasis(text('')), text('b')])).toBe('ab')
  })

  test('a link', () => {
    expect(formatInline([text('a'), { type: 'link', url: 'https://example.org', children: [] }])).toBe('a')
  })
})

describe('a line break', () => {
  const br: PhrasingContent = { type: 'break' }

  test('stands between lines', () => {
    expect(formatInline([text('a'), br, text('b')])).toBe('a\\\nb')
  })

  test('at the end of a paragraph is left out', () => {
    expect(formatInline([text('a '), br])).toBe('a')
  })

  test('at the end of a font goes outside', () => {
    expect(formatInline([emphasis(text('a'), br), text('b')])).toBe('*a*\\\nb')
  })

  test('in a heading is a space', () => {
    expect(formatMarkdown(root({ type: 'heading', depth: 4, children: [text('a'), br, text('b')] }))).toBe('#### a b')
  })
})

test('a font within itself is that font', () => {
  expect(formatInline([strong(text('a '), strong(text('b')))])).toBe('**a b**')
})

describe('a formula', () => {
  test('is one line', () => {
    expect(formatInline([math(' a\n  + b ')])).toBe('$a + b$')
  })

  test('with dollars inside has a longer fence', () => {
    expect(formatInline([math('\\text{if $x$}')])).toBe('$$\\text{if $x$}$$')
  })

  test('keeps the space that its last command is', () => {
    expect(formatInline([math('x\\ '), text(' y')])).toBe('$x\\ $ y')
  })

  test('in a table has no bar', () => {
    const cells = ['|x|', '\\|x\\|'].map((value) => ({ type: 'tableCell' as const, children: [math(value)] }))
    const markdown = formatMarkdown(root({ type: 'table', children: [{ type: 'tableRow', children: cells }] }))
    expect(markdown.split('\n')[0]).toBe('| $\\vert x\\vert$ | $\\Vert x\\Vert$ |')
  })
})

test('leaves the tree as it was', () => {
  const tree = root(paragraph(text(' a '), text(' b '), math(' x ')))
  const before = structuredClone(tree)
  formatMarkdown(tree)
  expect(tree).toEqual(before)
})

test('any text is written as a paragraph of that text', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const { children } = parseMarkdown(formatText(value))
      const folded = foldSpace(value)
      expect(children).toMatchObject(folded === '' ? [] : [{ type: 'paragraph', children: [text(folded)] }])
    }),
    { numRuns: 300 },
  )
})

test('any tree is written so that writing it again changes no byte', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const markdown = formatMarkdown(tree)
      expect(formatMarkdown(parseMarkdown(markdown))).toBe(markdown)
    }),
    { numRuns: 200 },
  )
})

test('code with a backslash before a bar is text in a cell of a table', () => {
  const code = { type: 'inlineCode' as const, value: 'a \\| b' }
  const rows = [{ type: 'tableRow' as const, children: [{ type: 'tableCell' as const, children: [code] }] }]
  const markdown = formatMarkdown({ type: 'root', children: [{ type: 'table', children: rows }] })
  expect(toPlainText(markdown)).toBe('a \\| b')
})

test('any tree comes back with its blocks, fonts, formulas and words', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const markdown = formatMarkdown(tree)
      expect(outline(parseMarkdown(markdown))).toEqual(outline(tree))
    }),
    { numRuns: 200 },
  )
})

/** What a reader sees, in order: words under their fonts, formulas, code; white space, bars and noncharacters aside. */
function outline(node: Root | RootContent, marks = ''): string {
  if (node.type === 'break' || node.type === 'thematicBreak') return ''
  if ('value' in node) {
    const isMath = node.type === 'math' || node.type === 'inlineMath'
    const value = node.value
      .replace(/\p{Noncharacter_Code_Point}/gu, '')
      .replace(isMath ? /\s+|\\?\||\\[vV]ert/g : /\s+/g, '')
    // In a table's cell code with `\|` can only be text.
    const kind = value.includes('\\|') ? 't' : node.type[0]
    return Array.from(value, (character) => `${marks}${kind}${character}`).join(' ')
  }
  if (!('children' in node)) return node.type
  const own = ['emphasis', 'strong', 'link'].includes(node.type) ? `${node.type}.` : ''
  const inside = own !== '' && marks.includes(own) ? marks : `${marks}${own}`
  return node.children
    .map((child) => outline(child, inside))
    .filter(Boolean)
    .join(' ')
}
