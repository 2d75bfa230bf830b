import type { KnownDay } from '#content/day-facts.ts'
import { isoWeek } from '#paper/calendar-date.ts'

/** Days by ISO week, in their order. */
export function toWeeks(days: KnownDay[]): Week[] {
  return [...Map.groupBy(days, ({ date }) => isoWeek(date))].map(([week, own]) => ({ week, days: own }))
}

export type Week = { week: string; days: KnownDay[] }
