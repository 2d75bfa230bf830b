import type { Config } from '#config.ts'
import { findDay } from '#content/archive.ts'
import { addDays, newYorkDate, weekday } from '#paper/calendar-date.ts'
import type { DateRange, DigestRequest, Services } from './digest.ts'
import { type DigestedDay, digestDay, digestReconstruction } from './digest-day.ts'
import { readPast } from './read-newest.ts'
import { createReconstruction } from './reconstruct.ts'
import type { DigestReport } from './report.ts'

/**
 * The days asked for, oldest first: from arXiv's catch-up pages while it keeps them, older ones reconstructed. In a range,
 * days that are complete already are passed over, so that a range that was interrupted goes on where it stopped.
 */
export async function* digestDates(
  request: DigestRequest,
  services: Services,
  unread: DigestReport['unread'],
): AsyncGenerator<DigestedDay> {
  const { config, arxiv, tell, now } = services
  const reconstruct = createReconstruction(arxiv, config.categories)
  const oldestListed = addDays(newYorkDate(now()), -daysListed)
  const dates = datesOf(request)
  const future = dates.find((date) => date > addDays(newYorkDate(now()), 1))
  if (future) throw new Error(`${future} has not come yet: arXiv announces a day the evening before, New York time.`)
  for (const [index, date] of dates.entries()) {
    if (dates.length > 1) tell({ type: 'progress', task: 'days', done: index, total: dates.length })
    if (dates.length > 1 && (await isComplete(config, date))) continue
    const digested = date < oldestListed ? await rebuild(date) : await readListed(date)
    if (digested) yield digested
  }

  async function readListed(date: string): Promise<DigestedDay | undefined> {
    const past = await readPast(arxiv, date, config.categories, tell)
    unread.push(...past.unread)
    return digestDay({ date, announcements: past.announcements }, request, services)
  }

  async function rebuild(date: string): Promise<DigestedDay | undefined> {
    try {
      return await digestReconstruction(await reconstruct(date), request, services)
    } catch (error) {
      unread.push({ category: `submissions of ${date}`, reason: (error as Error).message })
      return undefined
    }
  }
}

/** Days that arXiv's catch-up pages go back. Source: arXiv/arxiv-browse, controllers/catchup_page.py */
const daysListed = 90

async function isComplete({ content, categories }: Config, date: string): Promise<boolean> {
  const day = await findDay(content, date)
  return day?.status === 'complete' && categories.every((category) => category in day.categories)
}

/** From the first to the last, workdays only: arXiv announces nothing under a weekend's date. */
function datesOf({ date, from, to }: DateRange): string[] {
  if (date) return [date]
  const last = to ?? from
  const dates: string[] = []
  for (let day = from; day !== undefined && last !== undefined && day <= last; day = addDays(day, 1)) {
    if (!['Saturday', 'Sunday'].includes(weekday(day))) dates.push(day)
  }
  return dates
}
