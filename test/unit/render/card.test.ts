import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderCard } from '#render/card.ts'
import { renderText } from '#render/markdown.ts'

test('summarises an abstract by its beginning, formulas as text', () => {
  const sentence = 'The algorithm runs in time $O(n^2)$ and *never* waits. '
  expect(renderCard({ id: '2611.01234', title: 'T', abstract: sentence.repeat(30) }).summary).toBe(
    'The algorithm runs in time O(n²) and never waits. '.repeat(4),
  )
})

test('summarises what is read in part as what is read whole', () => {
  const pieces = [
    'A word. ',
    '$x. y$ ',
    '*so. it',
    ' goes* ',
    '\\$5. ',
    '`a. b` ',
    '[a. b](https://a.example) ',
    'and on ',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 40, maxLength: 160 }), (words) => {
      const abstract = words.join('')
      const whole = [...renderText(abstract)].slice(0, 200).join('')
      expect(renderCard({ id: '2611.01234', title: 'T', abstract }).summary).toBe(whole)
    }),
    { numRuns: 200 },
  )
})
