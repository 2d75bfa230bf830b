import { addDays } from '#paper/calendar-date.ts'
import { type Announcement, readAnnouncement, readCatchup } from './announcement.ts'
import { parseAnswer } from './arxiv/answer.ts'
import type { Arxiv } from './arxiv/client.ts'
import { type FeedEntry, parseFeed } from './arxiv/feed.ts'
import type { DigestEvent, DigestReport } from './report.ts'

/** The dates of a request, oldest first; none: the newest announcement. */
export function datesOf({ date, from, to }: DateRange): string[] {
  const first = date ?? from
  const last = date ?? to ?? from
  const dates: string[] = []
  for (let day = first; day !== undefined && last !== undefined && day <= last; day = addDays(day, 1)) dates.push(day)
  return dates
}

/**
 * Reads what arXiv announced in each category: the newest announcement, or those of the dates asked for. A category that
 * cannot be read is named in `unread`; the others go on. Grouped by the day that arXiv states, oldest first.
 */
export async function readDays(arxiv: Arxiv, categories: string[], dates: string[], tell: Tell): Promise<ReadDays> {
  const announcements: Announcement[] = []
  const unread: DigestReport['unread'] = []
  for (const category of categories) {
    try {
      for (const announcement of await readCategory(arxiv, category, dates)) {
        announcements.push(announcement)
        tell({ type: 'listing', category, date: announcement.date, entries: announcement.entries.length })
      }
    } catch (error) {
      unread.push({ category, reason: (error as Error).message })
    }
  }
  const announced = announcements.filter(({ entries }) => entries.length > 0)
  const days = [...Map.groupBy(announced, ({ date }) => date)].sort(([a], [b]) => (a < b ? -1 : 1))
  return { days, unread }
}

async function readCategory(arxiv: Arxiv, category: string, dates: string[]): Promise<Announcement[]> {
  if (dates.length === 0) return [await readAnnouncement(arxiv, category)]
  const announcements: Announcement[] = []
  for (const date of dates) announcements.push(await readCatchup(arxiv, category, date))
  return announcements
}

/**
 * The feeds that speak of a day, by category. A feed that cannot be read, or speaks of another day, is a finding: the
 * listing alone says what was announced.
 */
export async function readFeeds(
  arxiv: Arxiv,
  date: string,
  categories: string[],
  tell: Tell,
): Promise<Map<string, FeedEntry[]>> {
  const feeds = new Map<string, FeedEntry[]>()
  for (const category of categories) {
    try {
      const feed = parseAnswer(await arxiv.fetchFeed(category), parseFeed)
      if (feed.date === date) feeds.set(category, feed.entries)
      else if (feed.date) tell(finding(`The feed of ${category} is of ${feed.date}, the listing of ${date}.`))
    } catch (error) {
      tell(finding(`The feed of ${category} cannot be read: ${(error as Error).message}`))
    }
  }
  return feeds
}

const finding = (text: string): DigestEvent => ({ type: 'finding', text })

export type DateRange = { date?: string; from?: string; to?: string }
type Tell = (event: DigestEvent) => void
type ReadDays = { days: [date: string, announcements: Announcement[]][]; unread: DigestReport['unread'] }
