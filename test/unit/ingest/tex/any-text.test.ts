import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseAbstract } from '#ingest/tex/abstract.ts'
import { parseLine } from '#ingest/tex/line.ts'
import { formatName } from '#ingest/tex/name.ts'

const special = /[\\{}$%~`'<&-]|https?:|[\p{C}\p{Zl}\p{Zp}]/iu
const texPart = fc.constantFrom(
  ..."\\ { } $ $$ % ~ ` '' - [ ] ( ) _ ^ & # * \n \n\n".split(' '),
  ...[
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    "\\'",
    '\\"',
    '\\v',
    '\\c',
    '\\t',
    '\\i',
    '\\L',
    '\\o',
    '\\\\',
    '\\item',
    '\\bf',
    '\\it',
  ],
  ...[
    '\\emph{',
    '\\textbf{',
    '\\texttt{',
    '\\foo{',
    '\\footnote{',
    '\\cite[',
    '\\verb|',
    '\\url{',
    '\\href{',
    '\\alpha',
  ],
  ...[
    '\\begin{itemize}',
    '\\end{itemize}',
    '\\begin{align}',
    '\\end{align}',
    '\\begin{foo}',
    '\\end{foo}',
    '\\ensuremath{',
  ],
  ...['\\begin{verbatim}', '\\end{verbatim}', '\\lstinline', '\\mint', '\\frac', '\\textsuperscript{', '\\left', ' '],
  ...['https://a.org/', '&amp;', '&#36;', '\uFDD0', '\uD800', '  ', '``'],
)
// A word that no command's name can take up, since it begins with a digit, and that has no superscript.
const word = fc.integer({ min: 0, max: 9999 }).map((number) => `${number}Q`)
const anyTex = fc
  .array(fc.oneof(texPart, word, fc.string({ unit: 'grapheme', maxLength: 3 })))
  .map((parts) => parts.join(''))

describe('any text', () => {
  test('is read without an error, without HTML and without empty nodes', () => {
    fc.assert(
      fc.property(fc.oneof(anyTex, fc.string({ unit: 'binary' })), (tex) => {
        const nodes = [parseAbstract(tex), ...parseLine(tex)].flatMap(descendants)
        for (const node of nodes) {
          expect(node.type).not.toBe('html')
          if ('value' in node) expect(node.value).not.toBe('')
          if ('children' in node && node.type !== 'root') expect(node.children).not.toHaveLength(0)
        }
        expect(formatName(tex)).toBeTypeOf('string')
      }),
      { numRuns: 1000 },
    )
  })

  test('without TeX in it stays as it is, but for folded spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !special.test(text)),
        (text) => {
          const folded = text
            .normalize()
            .replace(/[ \t\n]+/g, ' ')
            .replace(/^ | $/g, '')
          expect(valuesOf(parseAbstract(text))).toBe(folded)
          expect(parseLine(text).map(valuesOf).join('')).toBe(folded)
        },
      ),
    )
  })

  // Only the arguments of `\label` and its kin are hidden, and `texPart` has none of them.
  test('keeps every word, in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            texPart,
            word.map((text) => ` ${text} `),
          ),
        ),
        (parts) => {
          const tex = parts.join('')
          const words = wordsOf(tex)
          expect(wordsOf(valuesOf(parseAbstract(tex)))).toEqual(words)
          expect(wordsOf(parseLine(tex).map(valuesOf).join(''))).toEqual(words)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('a huge text', () => {
  const units = [
    ...[
      '{',
      '}',
      '{x}',
      '$',
      '${',
      '{$',
      "\\'",
      '\\bf ',
      '\\emph{',
      '\\textit{a}b',
      '\\foo{',
      '\\frac',
      '\\alpha_',
      '\\verb|',
      '\\cite[',
    ],
    ...[
      '\\begin{itemize}',
      '\\begin{align}',
      '\\begin{verbatim}',
      '\\item',
      '\\(',
      '\\[',
      '[',
      '``',
      "''a",
      'http://',
      ')',
      '%',
      '\n  ',
    ],
  ]
  test.each(units)('of %j comes to an end', { timeout: 60_000 }, (unit) => {
    expect(parseAbstract(unit.repeat(100_000 / unit.length)).type).toBe('root')
  })

  test('nests no deeper than the stack allows', () => {
    const tex = `${'{'.repeat(9000)}x${'}'.repeat(9000)}`
    expect(valuesOf(parseAbstract(tex)).includes('{x}')).toBe(true)
  })

  test('is cut, visibly, where no metadata is so long', () => {
    const shown = valuesOf(parseAbstract('word '.repeat(30_000)))
    expect(shown.length).toBeLessThan(20_010)
    expect(shown.endsWith(' …')).toBe(true)
  })
})

function descendants(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(descendants)] : [node]
}

function valuesOf(node: Nodes): string {
  if (node.type === 'link') return [node.url, ...node.children.map(valuesOf)].join(' ')
  if ('value' in node) return node.value
  if (!('children' in node)) return ' '
  return node.children.map(valuesOf).join(node.type === 'root' || node.type.startsWith('list') ? ' ' : '')
}

function wordsOf(text: string): string[] {
  return text.match(/\d+Q/g) ?? []
}
