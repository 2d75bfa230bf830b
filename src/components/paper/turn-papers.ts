import { type Neighbours, neighboursAt } from '#components/archive/neighbours.ts'
import { toSections } from '#components/archive/sections.ts'
import type { Turning } from '#components/day/turn.ts'
import type { DayPart } from '#content/day-facts.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import { paperPath } from '#paper/urls.ts'
import { renderText } from '#render/markdown.ts'

/** The papers before and after one in the order of a day's page. */
export function besidePaper(day: DayPart, id: string): Beside {
  const { before, after } = neighboursIn(day).get(id) ?? {}
  const toTitle = (id: string) => ({ id, title: day.pick(id).paper.title })
  return { ...(before && { before: toTitle(before) }), ...(after && { after: toTitle(after) }) }
}

/** The way from a paper to the ones beside it on a day. */
export function toPaperTurning(date: string, { before, after }: Beside): Turning {
  return { label: `Papers of ${formatLongDate(date)}`, previous: toLeaf(before), next: toLeaf(after) }
}

function toLeaf(title: Title | undefined): Turning['next'] {
  return title && { path: paperPath(title.id), text: renderText(title.title) }
}

// A day's order is asked for once by each of its papers.
const neighbours = new WeakMap<DayPart, Map<string, Neighbours<string>>>()

function neighboursIn(day: DayPart): Map<string, Neighbours<string>> {
  const known = neighbours.get(day)
  if (known) return known
  const ids = toSections(day.places()).flatMap(({ lines }) => lines.map(({ id }) => id))
  const own = new Map(ids.map((id, n) => [id, neighboursAt(ids, n)]))
  neighbours.set(day, own)
  return own
}

type Title = { id: string; title: string }
export type Beside = Neighbours<Title>
