import type { DayPart } from '#content/day-facts.ts'
import type { BriefPaper } from '#content/loader.ts'
import { latestTitles } from './latest-titles.ts'
import { type Month, toMonths } from './months.ts'

/** All that a list of a day's papers shows: part of the cache key of every page that holds such a list. */
export function shownPart(day: DayPart, linked: Set<string>): unknown[] {
  return [day.head, day.lines, linkedOf(day, linked)]
}

/** The categories that are named on a day and have a page. */
export function linkedOf({ categories }: DayPart, linked: Set<string>): string[] {
  return Object.keys(categories).filter((category) => linked.has(category))
}

/** All that a category's own page shows: its latest day, and its other days in brief. */
export function shownCategory(days: DayPart[], linked: Set<string>, dated: boolean): unknown[] {
  const [latest, before] = days
  if (!latest) return []
  const others = dated ? shownMonths(toMonths(days)) : shownTitles(days.slice(1))
  return [shownPart(latest, linked), before?.date, others]
}

/** All that a list of titles shows of a category's days. */
function shownTitles(days: DayPart[]): unknown[] {
  return latestTitles(days).map(({ date, lines }) => [date, lines])
}

/** All that is shown of months where the newest stands as a table and the others are links. */
function shownMonths([newest, ...others]: Month[]): unknown[] {
  return [newest, others.map(({ month, days }) => [month, days.length])]
}

/** All that is shown of a paper itself: what its file says, its FAQ or not, which of its categories are links. */
export function shownPaper({ digest, withoutFaq, categories }: BriefPaper, linked: Set<string>): string {
  let shown = withoutFaq ? `${digest} without FAQ` : digest
  for (const category of categories) if (linked.has(category)) shown += ` ${category}`
  return shown
}
