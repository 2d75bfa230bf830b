import type { ArchiveDay } from '#content/loader.ts'
import { isoWeek } from '#paper/calendar-date.ts'

/** Days by ISO week, in their order. */
export function toWeeks(days: ArchiveDay[]): Week[] {
  return [...Map.groupBy(days, ({ date }) => isoWeek(date))].map(([week, own]) => ({ week, days: own }))
}

export type Week = { week: string; days: ArchiveDay[] }
