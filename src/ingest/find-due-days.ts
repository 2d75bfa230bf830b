import { findDay } from '#content/archive.ts'
import { listDays } from '#content/list-days.ts'
import { addDays, weekday } from '#paper/calendar-date.ts'
import type { Day } from '#paper/schema.ts'

/** How far back a run looks for days that are missing, or lack a category. */
const lookBack = 14

/** How far back a partial day can still be made whole: as long as arXiv's catch-up pages go. */
const healing = 90

/**
 * Days before `newest` on which something is still to be brought, oldest first, with the categories whose announcement has
 * to be read; none: only metadata is missing. Days before the archive begins are not missed.
 */
export async function findDueDays(content: string, followed: string[], newest: string): Promise<DueDay[]> {
  const [oldest] = await listDays(content)
  const due: DueDay[] = []
  for (let back = healing; oldest !== undefined && back > 0; back--) {
    const date = addDays(newest, -back)
    if (date < oldest || ['Saturday', 'Sunday'].includes(weekday(date))) continue
    const day = await findDay(content, date)
    const categories = day ? unreadOf(day, followed) : followed
    const isOpen = back <= lookBack && categories.length > 0
    if (isOpen || day?.status === 'partial') due.push({ date, categories })
  }
  return due
}

/** Categories never read for this day, or read short; all where papers of it are missing. */
function unreadOf(day: Day, followed: string[]): string[] {
  if (day.received < day.expected) return followed
  return followed.filter((category) => !day.categories[category] || day.categories[category].unlisted)
}

export type DueDay = { date: string; categories: string[] }
