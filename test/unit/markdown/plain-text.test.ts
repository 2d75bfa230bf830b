import { expect, test } from 'vitest'
import { toPlainText } from '#markdown/plain-text.ts'

test.each([
  ['a *b* **c** `d`', 'a b c d'],
  ['the set \\{x}', 'the set {x}'],
  ['$O(n^2)$ time for \\$5', 'O(n^2) time for $5'],
  ['[words](https://example.org)', 'words'],
  ['&#x69;mport', 'import'],
  ['', ''],
])('of %j is %j', (markdown, plain) => {
  expect(toPlainText(markdown)).toBe(plain)
})

test('has a space where blocks, lines and cells end', () => {
  expect(toPlainText('#### a\n\nb\\\nc\n\n- d\n- e\n\n$$\nf\n$$\n\n| g | h |\n| - | - |\n| i | j |')).toBe(
    'a b c d e f g h i j',
  )
})

test('is one line', () => {
  expect(toPlainText('a\nb\n\n\nc')).toBe('a b c')
})
