import type { Paper } from '#paper/schema.ts'
import type { BenchDay } from './corpus.ts'

/** The day with `count` replacements of papers of earlier days, spread evenly over these. */
export function withReplacements(day: BenchDay, earlier: BenchDay[], count: number): BenchDay {
  const papers = earlier.flatMap(({ entries }) => entries.map(({ paper }) => paper))
  const chosen = papers.filter(
    (_, index) => Math.floor((index * count) / papers.length) !== Math.floor(((index + 1) * count) / papers.length),
  )
  const replaced = chosen.map((paper) => ({ paper: replace(paper, day.date), type: 'replace' as const }))
  return { date: day.date, entries: [...day.entries, ...replaced] }
}

function replace(paper: Paper, date: string): Paper {
  return {
    ...paper,
    version: paper.version + 1,
    updated: `${date}T00:00:00Z`,
    abstract: `${paper.abstract} This version corrects an error.`,
  }
}
