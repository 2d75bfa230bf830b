import { expect, test } from 'vitest'
import { limitLength } from '#ingest/full-text/limit-length.ts'

const sections = ['Bees', 'Hives'].map((title) => ({
  title,
  depth: 1,
  paragraphs: [{ text: 'four' }, { text: 'five.' }],
}))

test('leaves a text alone that is short enough', () => {
  expect(limitLength({ sections }, 18)).toEqual({ sections })
})

test('keeps the beginning of a longer one, and says so', () => {
  expect(limitLength({ sections }, 14)).toEqual({
    sections: [sections[0], { ...sections[1], paragraphs: [{ text: 'four' }] }],
    lack: 'Its first 14 characters were read',
  })
})
