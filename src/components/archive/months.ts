import type { DayPart } from '#content/day-facts.ts'

/** Days by month with their numbers of papers, newest first. */
export function toMonths(days: DayPart[]): Month[] {
  const known = monthsOf.get(days) ?? countMonths(days)
  monthsOf.set(days, known)
  return known
}

/** Of months that are shown as links. */
export function countDays(months: Month[]): MonthCount[] {
  return months.map(({ month, days }) => ({ month, days: days.length }))
}

// Every month's page asks the same of all days.
const monthsOf = new WeakMap<DayPart[], Month[]>()

function countMonths(days: DayPart[]): Month[] {
  const months = Map.groupBy(days, ({ date }) => date.slice(0, 7))
  return [...months].map(([month, own]) => ({ month, days: own.map(toCounts) }))
}

function toCounts({ date, head, counts: [fresh, cross, replace] }: DayPart): DayCounts {
  return { date, partial: head.status === 'partial', new: fresh, cross, replace, all: fresh + cross + replace }
}

export type Month = { month: string; days: DayCounts[] }
/** `days`: how many it has. */
export type MonthCount = { month: string; days: number }
export type DayCounts = { date: string; partial: boolean; new: number; cross: number; replace: number; all: number }
