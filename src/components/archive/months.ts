import type { ArchiveDay } from '#content/loader.ts'
import { toSections } from './sections.ts'

/** Days by month with their numbers of papers, newest first. */
export function toMonths(days: ArchiveDay[]): Month[] {
  const known = monthsOf.get(days) ?? countMonths(days)
  monthsOf.set(days, known)
  return known
}

/** Of months that are shown as links. */
export function countDays(months: Month[]): MonthCount[] {
  return months.map(({ month, days }) => ({ month, days: days.length }))
}

// Every month's page asks the same of all days.
const monthsOf = new WeakMap<ArchiveDay[], Month[]>()

function countMonths(days: ArchiveDay[]): Month[] {
  const months = Map.groupBy(days, ({ date }) => date.slice(0, 7))
  return [...months].map(([month, own]) => ({ month, days: own.map(toCounts) }))
}

function toCounts({ date, status, papers }: ArchiveDay): DayCounts {
  const counts = Object.fromEntries(toSections(papers).map(({ id, lines }) => [id, lines.length]))
  const { new: fresh = 0, cross = 0, replace = 0 } = counts
  return { date, partial: status === 'partial', new: fresh, cross, replace, all: papers.length }
}

export type Month = { month: string; days: DayCounts[] }
/** `days`: how many it has. */
export type MonthCount = { month: string; days: number }
export type DayCounts = { date: string; partial: boolean; new: number; cross: number; replace: number; all: number }
