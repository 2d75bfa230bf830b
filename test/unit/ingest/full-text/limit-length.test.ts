import { expect, test } from 'vitest'
import { limitLength } from '#ingest/full-text/limit-length.ts'

const sections = ['Bees', 'Hives'].map((title) => ({
  title,
  depth: 1,
  paragraphs: [{ text: 'four' }, { text: 'five.' }],
}))

test('leaves a text alone that is short enough', () => {
  expect(limitLength({ sections }, 27)).toEqual({ sections })
})

test('keeps the beginning of a longer one, and says so', () => {
  expect(limitLength({ sections }, 23)).toEqual({
    sections: [sections[0], { ...sections[1], paragraphs: [{ text: 'four' }] }],
    lack: 'Its first 23 characters were read',
  })
})

test('counts titles, too', () => {
  const headings = Array.from({ length: 9 }, () => ({ title: 'Bees', depth: 1, paragraphs: [{ text: '.' }] }))
  expect(limitLength({ sections: headings }, 11).sections).toHaveLength(2)
})
