import type { Day } from '#paper/schema.ts'
import { describe, type Problem } from './problems.ts'
import type { TruthDay } from './truth.ts'

/**
 * Where an archive claims too much just after a run at `now` that ended with `code`:
 *
 * - a day that calls itself complete lacks a line of arXiv's listing of that day, or has one otherwise;
 * - or the run ended with 0 although a mailing that arXiv shows by `now` has no complete day.
 *
 * Every mailing since the archive began counts, however many runs were skipped: no gap is longer than the two weeks that
 * a run looks back, so one that cannot bring a day has to say so by another code. Before a day's mailing is shown nothing is
 * asked of it; what only the feed tells is never asked of it here, since a run cannot know what it did not see.
 */
export function findFalseComplete(days: Day[], truths: TruthDay[], { now, code }: Ended): Problem[] {
  const complete = new Map(days.filter(({ status }) => status === 'complete').map((day) => [day.date, day]))
  return truths.flatMap(({ date, at, lines }): Problem[] => {
    const listed = [...lines.values()].filter(({ hidden }) => !hidden)
    const day = complete.get(date)
    const place = { kind: 'false complete', date } as const
    if (!day) {
      if (code !== 0 || at > now || listed.length === 0) return []
      return [{ ...place, text: `ended with 0 at ${now.toISOString()} without a complete day` }]
    }
    const papers = new Map(day.papers.map((paper) => [paper.id, paper]))
    const wrong = listed.filter((line) => describe(papers.get(line.id) ?? nothing) !== describe(line))
    const example = wrong[0] && `${describe(wrong[0])} is ${describe(papers.get(wrong[0].id) ?? nothing)}`
    return wrong[0]
      ? [{ ...place, id: wrong[0].id, text: `at ${now.toISOString()}, ${wrong.length} papers: ${example}` }]
      : []
  })
}

const nothing = { id: '', version: 0, type: 'new', in: {} } as const

type Ended = { now: Date; code: number }
