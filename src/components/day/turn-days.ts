import { datesBeside } from '#components/archive/neighbours.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import type { Turning } from './turn.ts'

/** The way from a day to the ones beside it; `days` has the newest first. */
export function turnDays(days: { date: string }[], date: string, toPath: (date: string) => string): Turning {
  const { before: newer, after: older } = datesBeside(days, date)
  const leaf = (to: string | undefined) => (to ? { path: toPath(to), text: shortDate(to) } : undefined)
  return { label: 'Days', previous: leaf(older), next: leaf(newer) }
}

/** `2026-11-20` → `Fri 20 November` */
function shortDate(date: string): string {
  const [weekday = '', day = ''] = formatLongDate(date).split(', ')
  return `${weekday.slice(0, 3)} ${day.replace(/ \d{4}$/, '')}`
}
