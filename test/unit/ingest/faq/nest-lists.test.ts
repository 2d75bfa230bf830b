import { expect, test } from 'vitest'
import { nestLists } from '#ingest/faq/nest-lists.ts'

test('indents a list within a numbered item as far as Markdown wants it', () => {
  expect(nestLists('1. a\n  - b\n    - c\n2. d\n- e\n  - f')).toBe('1. a\n   - b\n     - c\n2. d\n- e\n  - f')
})

test('leaves alone what is indented enough', () => {
  const markdown = '10. a\n    - b\n\n    text\n- c\n  1. d\n     - e'
  expect(nestLists(markdown)).toBe(markdown)
})
