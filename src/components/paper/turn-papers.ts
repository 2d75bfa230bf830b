import { toSections } from '#components/archive/sections.ts'
import type { Turning } from '#components/day/turn.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import { paperPath } from '#paper/urls.ts'
import { renderText } from '#render/markdown.ts'

/** The papers before and after one in the order of a day's page. */
export function besidePaper(day: ArchiveDay, id: string): Beside {
  return neighboursIn(day).get(id) ?? {}
}

/** The way from a paper to the ones beside it on a day. */
export function toPaperTurning(date: string, { before, after }: Beside): Turning {
  return { label: `Papers of ${formatLongDate(date)}`, previous: toLeaf(before), next: toLeaf(after) }
}

function toLeaf(title: Title | undefined): Turning['next'] {
  return title && { path: paperPath(title.id), text: renderText(title.title) }
}

// A day's order is asked for once by each of its papers.
const neighbours = new WeakMap<ArchiveDay, Map<string, Beside>>()

function neighboursIn(day: ArchiveDay): Map<string, Beside> {
  const known = neighbours.get(day)
  if (known) return known
  const lines = toSections(day.papers).flatMap(({ lines }) => lines)
  const titles = lines.map(({ id, paper }) => ({ id, title: paper.title }))
  const own = new Map(titles.map(({ id }, n) => [id, { before: titles[n - 1], after: titles[n + 1] }]))
  neighbours.set(day, own)
  return own
}

type Title = { id: string; title: string }
export type Beside = { before?: Title | undefined; after?: Title | undefined }
