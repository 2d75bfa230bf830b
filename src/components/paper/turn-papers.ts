import { neighboursOf } from '#components/archive/neighbours.ts'
import { toSections } from '#components/archive/sections.ts'
import type { Turning } from '#components/day/turn.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { toPlainText } from '#markdown/plain-text.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import { paperPath } from '#paper/urls.ts'

/** The way from a paper to the ones beside it in the last day that lists it, in the order of the day's page. */
export function turnPapers(days: ArchiveDay[], paper: ListedOn): Turning {
  const day = days.find(({ date }) => date === paper.days[0]?.date)
  if (!day) return { label: 'Papers' }
  const { before, after } = neighboursOf(orderOf(day), ({ id }) => id === paper.id)
  return { label: `Papers of ${formatLongDate(day.date)}`, previous: toLeaf(before), next: toLeaf(after) }
}

// A day's order is asked for once by each of its papers.
const orders = new WeakMap<ArchiveDay, ArchiveDay['papers']>()

function orderOf(day: ArchiveDay): ArchiveDay['papers'] {
  const order = orders.get(day) ?? toSections(day.papers).flatMap(({ lines }) => lines)
  orders.set(day, order)
  return order
}

function toLeaf(line: ArchiveDay['papers'][number] | undefined): Turning['next'] {
  return line && { path: paperPath(line.id), text: toPlainText(line.paper.title) }
}

type ListedOn = { id: string; days: { date: string }[] }
