import { addDays, weekday } from '#paper/calendar-date.ts'
import type { Paper } from '#paper/schema.ts'
import type { BenchDay, BenchEntry } from '../corpus.ts'
import type { Random } from '../random.ts'

/**
 * Deals papers out to consecutive workdays of `perDay` entries that end on `until`: half of each day is new, half are
 * replacements of any earlier day's papers, as on arXiv. Each paper ends at its last version.
 */
export function dealDays(papers: Paper[], { perDay, until, random }: Deal): BenchDay[] {
  const fresh = Math.ceil(perDay / 2)
  const dates = workdaysUntil(until, Math.ceil(papers.length / fresh))
  return dates.map((date, day) => {
    const first = day * fresh
    const added = papers
      .slice(first, first + fresh)
      .map((paper) => Object.assign(paper, { announced: date, listed: date }))
    const replaced = pickDistinct(first, Math.min(first, perDay - fresh), random).map((index) =>
      replacePaper(papers[index] as Paper, date),
    )
    return { date, entries: [...added.map(toEntry('new')), ...replaced.map(toEntry('replace'))] }
  })
}

/** The day after `until`: `papers` are new, `earlier` ones are replaced. */
export function dealNextDay(papers: Paper[], earlier: Paper[], { until, faq }: NextDay): BenchDay {
  const date = nextWorkday(until)
  const added = papers.map((paper) => ({ ...paper, announced: date, listed: date, faq: faq(paper) }))
  const replaced = earlier.map((paper) => replacePaper({ ...paper }, date))
  return {
    date,
    entries: [
      ...added.map(toEntry('new')),
      ...replaced.map((paper) => ({ ...paper, faq: faq(paper) })).map(toEntry('replace')),
    ],
  }
}

function replacePaper(paper: Paper, date: string): Paper {
  return Object.assign(paper, { version: paper.version + 1, updated: `${date}T00:00:00Z` })
}

function toEntry(type: BenchEntry['type']): (paper: Paper) => BenchEntry {
  return (paper) => ({ paper, type, version: paper.version })
}

function pickDistinct(below: number, count: number, random: Random): number[] {
  const picked = new Set<number>()
  while (picked.size < count) picked.add(random.between(0, below - 1))
  return [...picked]
}

function workdaysUntil(until: string, count: number): string[] {
  const dates: string[] = []
  for (let date = until; dates.length < count; date = addDays(date, -1)) if (isWorkday(date)) dates.unshift(date)
  return dates
}

function nextWorkday(date: string): string {
  const next = addDays(date, 1)
  return isWorkday(next) ? next : nextWorkday(next)
}

function isWorkday(date: string): boolean {
  return !['Saturday', 'Sunday'].includes(weekday(date))
}

type Deal = { perDay: number; until: string; random: Random }
type NextDay = { until: string; faq: (paper: Paper) => Paper['faq'] }
