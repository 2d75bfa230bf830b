import { expect, test } from 'vitest'
import { parseDay, toDayMdx } from '#content/day-mdx.ts'
import { exampleDay } from './example-paper.ts'

test('writes a day as MDX', () => {
  expect(toDayMdx(exampleDay({ overview: 'A quiet day.' }))).toMatchInlineSnapshot(`
    "---
    date: '2026-11-19'
    status: complete
    expected: 1
    received: 1
    categories:
      math.CO:
        new: 1
        cross: 0
        replace: 0
    papers:
      - id: '2611.01234'
        version: 1
        type: new
        in:
          math.CO: new
    ---

    A quiet day.
    "
  `)
})

test('reads a day back, with and without overview', () => {
  for (const day of [exampleDay(), exampleDay({ overview: 'One.\n\n---\n\nTwo.' })]) {
    expect(parseDay(toDayMdx(day), 'day.mdx')).toEqual(day)
  }
})

test('keeps the order of the papers', () => {
  const papers = ['2611.00003', '2611.00001', '2611.00002'].map((id) => ({
    id,
    version: 1,
    type: 'new' as const,
    in: {},
  }))
  expect(parseDay(toDayMdx(exampleDay({ papers })), 'day.mdx').papers).toEqual(papers)
})

test('keeps the order of the categories', () => {
  const counts = { new: 0, cross: 0, replace: 0 }
  const day = exampleDay({ categories: { 'math.NT': counts, 'cs.LG': counts, 'astro-ph.GA': counts } })
  expect(Object.keys(parseDay(toDayMdx(day), 'day.mdx').categories)).toEqual(['math.NT', 'cs.LG', 'astro-ph.GA'])
})

test('says what is wrong with a day', () => {
  const mdx = toDayMdx(exampleDay()).replace('status: complete', 'status: done')
  expect(() => parseDay(mdx, 'content/days/2026/2026-11-19.mdx')).toThrowErrorMatchingInlineSnapshot(
    `[Error: content/days/2026/2026-11-19.mdx: status: Invalid option: expected one of "complete"|"partial". Mend it, or delete it and ingest its day again.]`,
  )
})
