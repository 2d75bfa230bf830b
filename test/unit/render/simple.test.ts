import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMarkdown } from '#markdown/format.ts'
import { toPlainText as parsePlainText } from '#markdown/plain-text.ts'
import { renderInline, renderMarkdown, renderParsed, renderParsedInline } from '#render/markdown.ts'
import { findSimpleBlocks } from '#render/simple/blocks.ts'
import { toPlainText } from '#render/simple/text.ts'
import { anyTree, wildText } from '../markdown/any-text.ts'

const plainPieces = fc.constantFrom(
  ...[
    'word',
    'a',
    '7',
    ' ',
    ' ',
    '. ',
    ', ',
    '$x^2$',
    '$',
    '$5',
    '`f(x)`',
    '`',
    '**bold**',
    '*thin*',
    '**',
    '*',
    '_',
    'a_b',
  ],
  ...[
    '\\$',
    '\\_',
    '\\*',
    '\\alpha',
    '\\\\',
    '\\',
    '&',
    '&amp;',
    '&#65;',
    '#',
    '- ',
    '\n- ',
    '\n',
    '\n\n',
    '\n\n- ',
    '1. ',
    '1) ',
  ],
  ...[
    '#### ',
    '\n\n$$\nx\n$$',
    '$$',
    '(',
    ')',
    '"',
    ':',
    '!',
    '[',
    ']',
    '>',
    '<',
    '{',
    '}',
    '|',
    '~',
    'import ',
    'é',
    '—',
    '题',
    '\u00a0',
  ],
)
const plainText = fc.array(plainPieces, { maxLength: 9 }).map((pieces) => pieces.join(''))
const anyMarkdown = fc.oneof({ weight: 3, arbitrary: plainText }, wildText, anyTree.map(formatMarkdown))

test('renders simple text as the whole parser does, byte for byte', () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      for (const math of ['set', 'linear'] as const) {
        const [quick, whole] = [() => renderMarkdown(markdown, { math }), () => renderParsed(markdown, { math })]
        expect(outcome(quick)).toEqual(outcome(whole))
        const [line, wholeLine] = [() => renderInline(markdown, { math }), () => renderParsedInline(markdown, { math })]
        expect(outcome(line)).toEqual(outcome(wholeLine))
      }
    }),
    { numRuns: 600 },
  )
})

test('tells simple text as the whole parser does', () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      expect(outcome(() => toPlainText(markdown))).toEqual(outcome(() => parsePlainText(markdown)))
    }),
    { numRuns: 400 },
  )
})

test.each([
  'A sentence with $n^2$ terms, 5% of them in `code`.',
  '7 papers \\[1, 2] on a\\_b & c_d.',
  'First.\n\nSecond, *thin* and **bold**:\n\n- **One**: a\n- two $x$\n\n#### Then\n\n$$\na + b\n$$',
])('knows %j as simple', (markdown) => {
  expect(findSimpleBlocks(markdown)).toBeDefined()
})

test.each([
  'A [link](https://a.example).',
  '1. An ordered list',
  '- a list\n  - in a list',
  'import x',
  'a\nb',
  '> quoted',
  '{expression}',
  '- one\n\n- loose',
])('leaves %j to the parser', (markdown) => {
  expect(findSimpleBlocks(markdown)).toBeUndefined()
})

function outcome(render: () => string): string {
  try {
    return render()
  } catch (error) {
    return `refused: ${(error as Error).message}`
  }
}
