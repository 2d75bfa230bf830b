import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMarkdown } from '#markdown/format.ts'
import { toPlainText } from '#markdown/plain-text.ts'
import { toPlainProse } from '#search/plain-prose.ts'

test.each([
  ['A *bold* **word**, \\{braces\\}', 'A bold word, {braces}'],
  ['The $k$-th $\\chi_1$', 'The k-th \\chi_1'],
  ['$$\nx^2\n$$\n\nthen', 'x^2 then'],
  ['- one\n- two\n\n1. three', 'one two three'],
  ['#### Heading\n\n> quoted', 'Heading quoted'],
  ['see [here](https://a.example/b_c) and `code_x`', 'see here and code_x'],
  ['Z_A of snake_case', 'Z_A of snake_case'],
  ['| a | b |\n| - | - |\n| 1 | $x$ |', 'a b 1 x'],
])('reads %j as text', (markdown, text) => {
  expect(toPlainProse(markdown)).toBe(text)
  expect(toPlainText(markdown)).toBe(text)
})

const word = fc.constantFrom('word', 'snake_case', 'a*b', '{x}', '<tag>', '50%', 'C#', 'x | y', '题', '_', '&amp;', '`')
const leaf = fc.oneof(
  word.map((value) => ({ type: 'text', value })),
  fc.constantFrom('x^2', '|x|', 'a_1 < b').map((value) => ({ type: 'inlineMath', value })),
  word.map((value) => ({ type: 'inlineCode', value })),
)
const run = fc.array(
  fc.oneof(
    leaf,
    fc.record({
      type: fc.constantFrom('strong', 'emphasis'),
      children: fc.array(leaf, { minLength: 1, maxLength: 2 }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
)
const spaced = run.map((nodes) => nodes.flatMap((node) => [node, { type: 'text', value: ' ' }]))

test('agrees with the parser on what models and abstracts write', () => {
  fc.assert(
    fc.property(spaced, (children) => {
      const markdown = formatMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] } as never)
      expect(toPlainProse(markdown)).toBe(toPlainText(markdown))
    }),
  )
})
