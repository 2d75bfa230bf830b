import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitFormulas } from '#paper/passage.ts'

const pieces = (passage: string) => splitFormulas(passage).map(({ kind, value }) => [kind, value])

test.each([
  [
    'at $x$.',
    [
      ['text', 'at '],
      ['inline', 'x'],
      ['text', '.'],
    ],
  ],
  [
    'so $$a = b$$ (1)',
    [
      ['text', 'so '],
      ['display', 'a = b'],
      ['text', ' (1)'],
    ],
  ],
  ['from $5 to $6 each', [['text', 'from $5 to $6 each']]],
  [
    'costs \\$5, or $y$',
    [
      ['text', 'costs \\$5, or '],
      ['inline', 'y'],
    ],
  ],
  ['$\\text{\\$5}$', [['inline', '\\text{\\$5}']]],
  ['a $ b\nc $ d', [['text', 'a $ b\nc $ d']]],
  ['', []],
])('parts %j', (passage, expected) => {
  expect(pieces(passage)).toEqual(expected)
})

test('loses nothing', () => {
  const text = fc.string({ unit: fc.constantFrom('$', '\\', 'x', ' ', '\n', '5') })
  fc.assert(
    fc.property(text, (passage) => {
      expect(
        splitFormulas(passage)
          .map(({ start, end }) => passage.slice(start, end))
          .join(''),
      ).toBe(passage)
    }),
  )
})

test.each(['$', '$x', '\\', '$$', '$$x', '\\$'])('ends on endless %j', (sign) => {
  const passage = sign.repeat(200_000)
  expect(splitFormulas(passage).at(-1)?.end).toBe(passage.length)
})
