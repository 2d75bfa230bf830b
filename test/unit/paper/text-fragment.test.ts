import { expect, test } from 'vitest'
import { fragmentOf } from '#paper/text-fragment.ts'

test.each([
  ['It needs no more memory', ':~:text=It%20needs%20no%20more%20memory'],
  [
    'A second, well-known approach fails when the field is removed & the rest is cold.',
    ':~:text=A%20second%2C%20well%2Dknown%20approach%20fails,%26%20the%20rest%20is%20cold.',
  ],
  ['where $x^2$ grows like the square of the field', ':~:text=like%20the%20square%20of%20the%20field'],
  ['$a = b$ and $c$', ''],
])('leads to %s', (passage, fragment) => {
  expect(fragmentOf(passage)).toBe(fragment)
})
