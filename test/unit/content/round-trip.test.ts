import { compile } from '@mdx-js/mdx'
import fc from 'fast-check'
import remarkMath from 'remark-math'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { parseDay, toDayMdx } from '#content/day-mdx.ts'
import { splitFrontmatter } from '#content/frontmatter.ts'
import { parsePaper, toMdx } from '#content/paper-mdx.ts'
import { dialect, remarkTable } from '#markdown/dialect.ts'
import { anyDay, anyPaper } from './any-paper.ts'

const evaluated = /^mdx|Expression$/

test('a paper comes back from its MDX as it was', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      expect(parsePaper(toMdx(paper), 'paper.mdx')).toEqual(paper)
    }),
    { numRuns: 120 },
  )
})

test('a paper read and written again is the same file', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      const mdx = toMdx(paper)
      expect(toMdx(parsePaper(mdx, 'paper.mdx'))).toBe(mdx)
    }),
    { numRuns: 50 },
  )
})

test('a day comes back from its MDX as it was', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(parseDay(toDayMdx(day), 'day.mdx')).toEqual(day)
    }),
    { numRuns: 120 },
  )
})

test('any MDX compiler takes a paper, and finds nothing in it to evaluate', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      const { body } = splitFrontmatter(toMdx(paper), 'paper.mdx')
      await compile(body, { remarkPlugins: [remarkMath, remarkTable] })
      const found: string[] = []
      visit(dialect.parse(body), ({ type }) => void (evaluated.test(type) && found.push(type)))
      expect(found).toEqual([])
    }),
    { numRuns: 50 },
  )
})
