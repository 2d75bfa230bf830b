import { getDayOf } from '#components/archive/days.ts'
import { toSections } from '#components/archive/sections.ts'
import type { Turning } from '#components/day/turn.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import { paperPath } from '#paper/urls.ts'
import { renderText } from '#render/markdown.ts'

/** The way from a paper to the ones beside it in the last day that lists it, in the order of the day's page. */
export function turnPapers(days: ArchiveDay[], id: string, [latest]: { date: string }[]): Turning {
  const day = latest && getDayOf(days, latest.date)
  return (day && turnsOf(day).get(id)) ?? { label: 'Papers' }
}

// A day's order is asked for once by each of its papers.
const turns = new WeakMap<ArchiveDay, Map<string, Turning>>()

function turnsOf(day: ArchiveDay): Map<string, Turning> {
  const known = turns.get(day)
  if (known) return known
  const lines = toSections(day.papers).flatMap(({ lines }) => lines)
  const leaves = lines.map(({ id, paper }) => ({ path: paperPath(id), text: renderText(paper.title) }))
  const label = `Papers of ${formatLongDate(day.date)}`
  const own = new Map(lines.map(({ id }, n) => [id, { label, previous: leaves[n - 1], next: leaves[n + 1] }]))
  turns.set(day, own)
  return own
}
