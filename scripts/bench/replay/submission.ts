import { scheduledAnnouncement } from '#ingest/arxiv/schedule.ts'
import type { Random } from '../random.ts'
import type { ArxivDay } from './calendar.ts'

/** An ISO instant in a day's window: arXiv's schedule announces on this day, or on a holiday just before, what came then. */
export function drawSubmission(random: Random, { windows }: ArxivDay): string {
  const date = random.pick(windows)
  for (;;) {
    const minutes = random.between(1, longestWindow)
    const submitted = new Date(Date.parse(`${date}T00:00:00Z`) - minutes * 60_000)
    if (scheduledAnnouncement(submitted) === date) return toInstant(submitted)
  }
}

/** An ISO instant a number of days before a day of arXiv. */
export function submittedBefore({ date }: ArxivDay, days: number): string {
  return toInstant(new Date(Date.parse(`${date}T15:00:00Z`) - days * 86_400_000))
}

/** Minutes of five days: what is announced on Tuesday came from Friday on. */
const longestWindow = 5 * 24 * 60

function toInstant(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z')
}
