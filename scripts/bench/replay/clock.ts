import { addDays, newYorkDate, weekday } from '#paper/calendar-date.ts'
import { newYorkInstant } from '#standin/arxiv/new-york-clock.ts'
import type { Random } from '../random.ts'
import { isWeekend } from './calendar.ts'

/**
 * When runs are due from the evening before the first mailing to the evening of the last one: on weekdays at 06:30 in New
 * York and at 21:00, when the listing shows tomorrow's mailing and the feed still today's; on some weekend days at noon or
 * on Sunday evening.
 */
export function drawRuns(random: Random, dates: string[]): Date[] {
  const [first = '', last = ''] = [dates[0], dates.at(-1)]
  const runs = [newYorkInstant(`${addDays(first, -1)}T21:00:00`)]
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (!isWeekend(date)) runs.push(...['06:30:00', '21:00:00'].map((time) => newYorkInstant(`${date}T${time}`)))
    else if (random.chance(weekendShare)) {
      runs.push(newYorkInstant(`${date}T${weekday(date) === 'Sunday' && random.chance(0.5) ? '21' : '12'}:00:00`))
    }
  }
  return runs
}

/** Leaves runs out, some alone and some for days, but never more than five days in a row; the first run stays. */
export function skipRuns(random: Random, runs: Date[]): Date[] {
  const kept: Date[] = []
  let pauseUntil = 0
  for (const [index, run] of runs.entries()) {
    const previous = kept.at(-1)
    const next = runs[index + 1]
    if (random.chance(pauseShare)) pauseUntil = run.getTime() + random.between(1, mostDays) * millisecondsPerDay
    const isSkipped = random.chance(skippedShare) || run.getTime() < pauseUntil
    const isAllowed = previous && next && next.getTime() - previous.getTime() <= mostDays * millisecondsPerDay
    if (!isSkipped || !isAllowed) kept.push(run)
  }
  return kept
}

/** The days after the last mailing at noon: time to catch up. */
export function calmRuns(dates: string[]): Date[] {
  return Array.from({ length: mostCalmRuns }, (_, index) => {
    return newYorkInstant(`${addDays(dates.at(-1) ?? '', index + 1)}T12:00:00`)
  })
}

/** Whether an instant is on a day in New York, from `at` on. */
export function isOnDay(instant: Date, { date, at }: { date: string; at: Date }): boolean {
  return newYorkDate(instant) === date && instant >= at
}

const weekendShare = 0.4
const skippedShare = 0.12
const pauseShare = 0.03
const mostDays = 5
const mostCalmRuns = 5
const millisecondsPerDay = 86_400_000
