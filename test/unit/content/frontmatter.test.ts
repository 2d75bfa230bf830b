import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkValues, joinFrontmatter, splitFrontmatter } from '#content/frontmatter.ts'

test('joins values and body', () => {
  expect(joinFrontmatter({ id: '2611.01234', list: ['a'] }, 'Body.')).toBe(
    "---\nid: '2611.01234'\nlist:\n  - a\n---\n\nBody.\n",
  )
})

test('leaves an empty body out', () => {
  expect(joinFrontmatter({ a: 1 }, '')).toBe('---\na: 1\n---\n')
})

test('never wraps a long line', () => {
  const title = 'word '.repeat(100).trim()
  expect(joinFrontmatter({ title }, '')).toContain(`title: ${title}\n`)
})

describe('splits', () => {
  test('values from body', () => {
    expect(splitFrontmatter('---\na: 1\n---\n\nBody.\n', 'f')).toEqual({ values: { a: 1 }, body: 'Body.' })
  })

  test('a file with Windows line ends', () => {
    expect(splitFrontmatter('---\r\na: 1\r\n---\r\n\r\nOne.\r\nTwo.\r\n', 'f')).toEqual({
      values: { a: 1 },
      body: 'One.\nTwo.',
    })
  })

  test('a file without body', () => {
    expect(splitFrontmatter('---\na: 1\n---', 'f')).toEqual({ values: { a: 1 }, body: '' })
  })

  test('at the first line of dashes, and leaves those of the body', () => {
    expect(splitFrontmatter('---\na: 1\n---\n\nOne.\n\n---\n\nTwo.', 'f').body).toBe('One.\n\n---\n\nTwo.')
  })

  test.each([
    '---',
    '\n---\n',
    'a\n---\nb',
    'true',
    '2026-11-20',
    '1e3',
    'null',
    '{a}',
    '# a',
    'a: b',
    '\u2028',
    '\r\n',
  ])('the value %j as it was joined', (value) => {
    expect(splitFrontmatter(joinFrontmatter({ value }, 'Body.'), 'f')).toEqual({ values: { value }, body: 'Body.' })
  })
})

describe('says what is wrong with', () => {
  const fails = (text: string) => expect(() => splitFrontmatter(text, 'content/days/2026/2026-11-20.mdx'))

  test('a file without frontmatter', () => {
    fails('Body.').toThrowErrorMatchingInlineSnapshot(
      `[Error: content/days/2026/2026-11-20.mdx: it does not begin with frontmatter between two lines of ---. Mend it, or delete it and ingest its day again.]`,
    )
  })

  test('frontmatter without end', () => {
    fails('---\na: 1\n').toThrowErrorMatchingInlineSnapshot(
      `[Error: content/days/2026/2026-11-20.mdx: it does not begin with frontmatter between two lines of ---. Mend it, or delete it and ingest its day again.]`,
    )
  })

  test('frontmatter that is no YAML', () => {
    fails('---\na: [1\n---\n').toThrowErrorMatchingInlineSnapshot(
      `[Error: content/days/2026/2026-11-20.mdx: its frontmatter is not YAML (unexpected end of the stream within a flow collection (1:6)). Mend it, or delete it and ingest its day again.]`,
    )
  })

  test('a key that comes twice', () => {
    fails('---\na: 1\na: 2\n---\n').toThrowErrorMatchingInlineSnapshot(
      `[Error: content/days/2026/2026-11-20.mdx: its frontmatter is not YAML (duplicated mapping key (2:1)). Mend it, or delete it and ingest its day again.]`,
    )
  })

  test('frontmatter that is a list', () => {
    fails('---\n- a\n---\n').toThrowErrorMatchingInlineSnapshot(
      `[Error: content/days/2026/2026-11-20.mdx: its frontmatter is not a list of keys. Mend it, or delete it and ingest its day again.]`,
    )
  })

  test('every wrong key', () => {
    const schema = z.strictObject({ a: z.int(), b: z.object({ c: z.string() }) })
    expect(() => checkValues(schema, { a: 'x', b: { c: 1 }, d: 1 }, 'file.mdx')).toThrowErrorMatchingInlineSnapshot(
      `[Error: file.mdx: a: Invalid input: expected number, received string; b.c: Invalid input: expected string, received number; frontmatter: Unrecognized key: "d". Mend it, or delete it and ingest its day again.]`,
    )
  })
})
