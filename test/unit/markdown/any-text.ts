import fc from 'fast-check'
import type { Root } from 'mdast'

/** Whatever means something to Markdown, MDX, TeX, YAML or HTML. */
const marks = [
  ...String.raw`{ } < > $ $$ \ * ** _ # [ ] ( ) ! & ; ~ ^ | : / " ' @ . = === import export --- ${'```'} ${'`'} + 1`.split(
    ' ',
  ),
  ...[
    '\n',
    '\n\n',
    '\t',
    ' ',
    '  \n',
    '\u00a0',
    '- ',
    '\n- ',
    '1. ',
    '2)',
    '\n> ',
    '    ',
    '\n## ',
    '| a | b |\n|-|-|\n',
  ],
  ...[
    'import ',
    'export ',
    '<!--',
    '-->',
    '{/*',
    '*/}',
    '<script>',
    '</script>',
    '<b onclick="x">',
    'javascript:',
    '&#x41;',
    '&amp;',
  ],
  ...['\\(', '\\)', '\\[', '\\]', 'https://a.example', 'www.a.example', 'a', 'b1', 'é', '题'],
]

/** Nothing but marks. */
export const hostileText = fc.array(fc.constantFrom(...marks), { maxLength: 14 }).map((parts) => parts.join(''))

/** Any text at all. */
export const wildText = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
)

/** Any text without control characters, which ingest removes. */
export const anyText = wildText.map((text) => text.toWellFormed().replace(/[[\p{Cc}--[\t\n]]\uFFFD]/gv, ''))

/** White space folded as Markdown folds it. */
export function foldSpace(text: string): string {
  return text
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/[\t\n ]+/g, ' ')
    .trim()
}

const words = fc.oneof(fc.constantFrom('word', 'two words', ' b ', ''), anyText)
const tex = fc
  .oneof(
    fc.constantFrom(
      'x^2',
      '\\frac{a}{b}',
      '|x|',
      'a < b',
      '\\text{if $x$}',
      '\\href{javascript:alert(1)}{x}',
      '\\$',
      '{',
    ),
    anyText,
  )
  .map((value) => value.replace(/\s+/g, ' ').trim())
  .filter((value) => value !== '' && !value.endsWith('\\'))
const url = fc.constantFrom('https://a.example/c_d?e=f&g', 'https://a.example/(x)/{y}', 'https://a.example/<z> q')

const text = words.map((value) => ({ type: 'text', value }))
const { phrasing } = fc.letrec((tie) => ({
  phrasing: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    text,
    tex.map((value) => ({ type: 'inlineMath', value })),
    words.map((value) => ({ type: 'inlineCode', value })),
    fc.constant({ type: 'break' }),
    fc.record({ type: fc.constantFrom('emphasis', 'strong'), children: fc.array(tie('phrasing'), { maxLength: 3 }) }),
    fc.record({ type: fc.constant('link'), url, children: fc.array(text, { maxLength: 2 }) }),
  ),
}))
const run = fc.array(phrasing, { maxLength: 4 })
const cell = run.map((children) => ({ type: 'tableCell', children }))
const row = fc.tuple(cell, cell).map((children) => ({ type: 'tableRow', children }))
const { block } = fc.letrec((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 3, arbitrary: run.map((children) => ({ type: 'paragraph', children })) },
    run.map((children) => ({ type: 'heading', depth: 4, children })),
    tex.map((value) => ({ type: 'math', value })),
    words.map((value) => ({ type: 'code', value })),
    fc.constant({ type: 'thematicBreak' }),
    fc.array(row, { minLength: 1, maxLength: 2 }).map((children) => ({ type: 'table', children })),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((children) => ({ type: 'blockquote', children })),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.boolean(),
      spread: fc.constant(true),
      children: fc.array(
        fc
          .array(tie('block'), { minLength: 1, maxLength: 2 })
          .map((children) => ({ type: 'listItem', spread: true, children })),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  ),
}))

/** Any tree of prose; every node has its own identity. */
export const anyTree = fc
  .array(block, { maxLength: 3 })
  .map((children) => JSON.parse(JSON.stringify({ type: 'root', children })) as Root)
