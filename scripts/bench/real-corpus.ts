import { readClasses } from '#ingest/arxiv/classes.ts'
import { fromApi } from '#ingest/to-paper.ts'
import { addDays } from '#paper/calendar-date.ts'
import type { Paper } from '#paper/schema.ts'
import type { BenchDay, Corpus } from './corpus.ts'
import { createRandom, type Random } from './random.ts'
import type { RealDay, RealPaper, UndatedPaper } from './real-paper.ts'
import { withReplacements } from './replacements.ts'
import { syntheticFaq } from './synthetic.ts'
import { archivesOf } from './world.ts'

/**
 * The first `papers` real papers in their days, and the day after these with three tenths of replacements. Metadata goes
 * through ingest's own TeX; the FAQ is synthetic. Throws where there are not enough papers.
 */
export function realCorpus(real: RealDay[], { papers, seed }: { papers: number; seed: number }): Corpus {
  const random = createRandom(seed)
  const days: BenchDay[] = []
  let left = papers
  for (const day of real) {
    if (left === 0) {
      const fresh = toBenchDay(day, random)
      const added = withReplacements(fresh, days, Math.round((fresh.entries.length * 3) / 7))
      return {
        days,
        added,
        followed: archivesOf([...days, added].flatMap(({ entries }) => entries.map(({ paper }) => paper))),
      }
    }
    days.push(toBenchDay({ ...day, papers: day.papers.slice(0, left) }, random))
    left -= days.at(-1)?.entries.length ?? 0
  }
  throw new Error(`Only ${papers - left} papers are there. Ask for fewer: --papers ${Math.floor((papers - left) / 2)}.`)
}

function toBenchDay({ date, papers }: RealDay, random: Random): BenchDay {
  return { date, entries: papers.map((paper) => ({ paper: toPaper(paper, random), type: 'new' })) }
}

function toPaper(real: RealPaper, random: Random): Paper {
  const paper = toBenchPaper(real, real.announced)
  return { ...paper, faq: realFaq(paper, random) }
}

/** A real paper as ingest would keep it, announced on `date`, without answers. */
export function toBenchPaper(real: UndatedPaper, date: string): Paper {
  const submitted = real.published ?? `${addDays(date, -2)}T12:00:00Z`
  const { comments, updated = submitted, announced: _, ...rest } = real
  const classes = readClasses(real.categories)
  const metadata = fromApi({ ...rest, ...classes, published: submitted, updated, ...(comments && { comments }) })
  return { ...metadata, id: real.id, announced: date, listed: date, faq: [] }
}

/** Synthetic answers, with formulas where the abstract has some. */
export function realFaq({ version, abstract }: Paper, random: Random): Paper['faq'] {
  return [syntheticFaq(random, { version, math: abstract.includes('$') ? 0.35 : 0.05 })]
}
