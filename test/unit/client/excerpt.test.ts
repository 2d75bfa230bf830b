import { expect, test } from 'vitest'
import { findExcerpt } from '#client/search/excerpt.ts'

const filler = 'Nothing of note is said here, and nothing follows from it. '
const show = (text: string, ...words: string[]) =>
  findExcerpt(text, (word) => words.includes(word))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

test('marks the words found', () => {
  expect(show('Knots, and more knots.', 'knot')).toBe('[Knots], and more [knots].')
})

test('shows the passage where most words stand together', () => {
  const text = `Knots. ${filler.repeat(10)}Braids are knots without ends. ${filler.repeat(10)}`
  expect(show(text, 'knot', 'braid', 'end')).toContain('[Braids] are [knots] without [ends].')
  expect(show(text, 'knot', 'braid', 'end')).toMatch(/^… .* …$/)
})

test('begins with the text where nothing is found in it', () => {
  expect(show(filler.repeat(10), 'knot')).toMatch(/^Nothing of note .* …$/)
})

test('cuts a text without spaces anywhere, and marks a run of its letters', () => {
  const text = `${'无'.repeat(400)}图神经网络${'无'.repeat(400)}`
  expect(show(text, '神经', '经网')).toMatch(/^… 无+图\[神经网\]络无+ …$/)
})

test('keeps whatever looks like HTML as text', () => {
  expect(show('a <mark>b</mark> & <img>', 'b')).toBe('a <mark>[b]</mark> & <img>')
})
