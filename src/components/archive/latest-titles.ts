import type { DayPart } from '#content/day-facts.ts'

/** Enough to see what a category is about; whoever wants more searches. */
const most = 200

/** The first days of a list, whole, that together hold about two hundred papers. */
export function latestTitles(days: DayPart[]): DayPart[] {
  let count = 0
  return days.filter(({ counts: [fresh, cross, replace] }) => {
    const fits = count < most
    count += fresh + cross + replace
    return fits
  })
}
