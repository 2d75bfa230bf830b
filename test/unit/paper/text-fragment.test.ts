import { expect, test } from 'vitest'
import { fragmentOf } from '#paper/text-fragment.ts'

test.each([
  ['It needs no more memory', ':~:text=It%20needs%20no%20more%20memory'],
  [
    'A second, well-known approach fails when the field is removed & the rest is cold.',
    ':~:text=A%20second%2C%20well%2Dknown%20approach%20fails,%26%20the%20rest%20is%20cold.',
  ],
  ['where $x^2$ grows like the square of the field', ':~:text=grows%20like%20the%20square%20of%20the%20field'],
  ['the $n$-th row of all columns is $k$-fold', ':~:text=row%20of%20all%20columns%20is'],
  ['at $5 a piece, or $6 for two of them', ':~:text=at%20%245%20a%20piece%2C%20or%20%246%20for%20two%20of%20them'],
  ['Model A | 3.5 | 2\nThe best model of these | 4', ':~:text=The%20best%20model%20of%20these'],
  ['It is cold … and it rains all day', ':~:text=and%20it%20rains%20all%20day'],
  ['$a = b$ and $c$', ''],
])('leads to %s', (passage, fragment) => {
  expect(fragmentOf(passage)).toBe(fragment)
})
