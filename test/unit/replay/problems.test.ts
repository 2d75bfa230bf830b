import { expect, test } from 'vitest'
import { toDayMdx } from '#content/day-mdx.ts'
import { toMdx } from '#content/paper-mdx.ts'
import { type Day, type DayPaper, type Paper, PaperSchema } from '#paper/schema.ts'
import { findFalseComplete } from '../../../scripts/bench/replay/false-complete.ts'
import { findProblems } from '../../../scripts/bench/replay/problems.ts'
import { compareTrees } from '../../../scripts/bench/replay/trees.ts'
import type { TruthDay, TruthLine } from '../../../scripts/bench/replay/truth.ts'

const date = '2026-01-13'
const at = new Date('2026-01-13T01:00:00Z')
const [first, second] = ['2601.00001', '2601.00002']

test('finds nothing wrong with an archive that is as announced', () => {
  const tree = treeOf([dayOf([lineOf(first)])], [paperOf(first)])
  expect(findProblems(tree, truthOf(first), () => false)).toEqual([])
  expect(compareTrees(tree, new Map(tree), new Set())).toEqual([])
})

test('finds what is lost, repeated, misplaced or otherwise than announced', () => {
  const lines = [lineOf(first), lineOf(first), lineOf(second)]
  const tree = treeOf(
    [dayOf(lines), { ...dayOf([lineOf(first)]), date: '2026-01-15' }],
    [paperOf(first, { announced: '2026-01-15' })],
  )
  const found = findProblems(tree, truthOf(first, '2601.00003'), () => false)
  expect(found.map(({ kind, id = '', text = '' }) => `${kind} ${id} ${text}`.trim())).toMatchInlineSnapshot(`
    [
      "empty day",
      "lost 2601.00003",
      "repeated 2601.00001",
      "wrong day 2601.00002",
      "wrong day 2601.00001 called new on 2026-01-15",
      "lost 2601.00003 no file of its own",
    ]
  `)
})

test('forgives only lines out of reach', () => {
  const tree = treeOf([dayOf([lineOf(first)])], [paperOf(first)])
  expect(findProblems(tree, truthOf(first, second), (_, line) => line.id === second)).toEqual([])
})

test('finds a day that calls itself complete too early, and an end with 0 without the day', () => {
  const truths = truthOf(first, second)
  const ended = { now: new Date('2026-01-13T12:00:00Z'), code: 0 }
  expect(findFalseComplete([dayOf([lineOf(first)])], truths, { ...ended, code: 2 })).toMatchObject([{ id: second }])
  const partial = { ...dayOf([lineOf(first)]), status: 'partial' as const }
  expect(findFalseComplete([partial], truths, { ...ended, code: 2 })).toEqual([])
  expect(findFalseComplete([partial], truths, ended)).toMatchObject([{ kind: 'false complete', date }])
  expect(findFalseComplete([], truths, { ...ended, now: new Date('2026-01-12T12:00:00Z') })).toEqual([])
})

test('names a file that differs, but not the lines of papers taken out', () => {
  const tree = treeOf([dayOf([lineOf(first)])], [paperOf(first)])
  const more = treeOf([dayOf([lineOf(first), lineOf(second)])], [paperOf(first), paperOf(second)])
  expect(compareTrees(tree, more, new Set([second]))).toEqual([])
  expect(compareTrees(tree, more, new Set()).map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "days/2026/2026-01-13.mdx: line 4: "expected: 1" for "expected: 2"",
      "papers/2601/2601.00002.mdx: absent",
    ]
  `)
})

function lineOf(id: string): DayPaper {
  return { id, version: 1, type: 'new', in: { 'cs.LG': 'new' } }
}

function dayOf(papers: DayPaper[]): Day {
  const count = papers.length
  const categories = { 'cs.LG': { new: count, cross: 0, replace: 0 } }
  return { date, status: 'complete', expected: count, received: count, categories, papers, overview: '' }
}

function paperOf(id: string, over: Partial<Paper> = {}): Paper {
  const words = { title: 'On bounds', authors: ['Ada Núñez'], categories: ['cs.LG'], abstract: 'A bound.' }
  return PaperSchema.parse({ id, version: 1, ...words, announced: date, listed: date, ...over })
}

function treeOf(days: Day[], papers: Paper[]): Map<string, string> {
  return new Map([
    ...days.map((day): [string, string] => [`days/2026/${day.date}.mdx`, toDayMdx(day)]),
    ...papers.map((paper): [string, string] => [`papers/2601/${paper.id}.mdx`, toMdx(paper)]),
  ])
}

function truthOf(...ids: string[]): TruthDay[] {
  const lines = ids.map((id): [string, TruthLine] => [id, { ...lineOf(id), isNew: true, hidden: false }])
  return [{ date, at, lines: new Map(lines) }]
}
