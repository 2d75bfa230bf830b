import { addDays, weekday } from '#paper/calendar-date.ts'
import { newYorkInstant } from '#standin/arxiv/new-york-clock.ts'
import type { Random } from '../random.ts'

/**
 * Consecutive days of arXiv from `first` on: weekdays, but for some holidays. A few mailings are shown hours late, up to
 * the next morning. The first one is on time.
 */
export function drawCalendar(random: Random, { first, days }: { first: string; days: number }): ArxivDay[] {
  const calendar: ArxivDay[] = []
  let windows: string[] = []
  for (let date = first; calendar.length < days; date = addDays(date, 1)) {
    if (isWeekend(date)) continue
    windows.push(date)
    if (calendar.length > 0 && random.chance(holidayShare)) continue
    const late = calendar.length > 0 && random.chance(lateShare) ? random.between(1, mostMinutesLate) : 0
    const at = new Date(newYorkInstant(`${addDays(date, -1)}T20:00:00`).getTime() + late * millisecondsPerMinute)
    calendar.push({ date, at, windows })
    windows = []
  }
  return calendar
}

export function isWeekend(date: string): boolean {
  return ['Saturday', 'Sunday'].includes(weekday(date))
}

const holidayShare = 0.05
const lateShare = 0.12
/** From 20:00 to 11:00 of the next day. */
const mostMinutesLate = 900
const millisecondsPerMinute = 60_000

export type ArxivDay = {
  /** Of its mailing. */
  date: string
  /** When arXiv shows it. */
  at: Date
  /** The days whose submissions it announces by arXiv's schedule: its own, and the holidays before it. */
  windows: string[]
}
