import { type Announcement, readAnnouncement, readCatchup } from './announcement.ts'
import type { Arxiv } from './arxiv/client.ts'
import type { DigestEvent, DigestReport } from './report.ts'

/** The newest announcement of each category; one that cannot be read is named in `unread`, the others go on. */
export function readNewest(arxiv: Arxiv, categories: string[], tell: Tell): Promise<Readings> {
  return readEach(categories, tell, (category) => readAnnouncement(arxiv, category))
}

/** The announcements of a past day, likewise. A category without any has no entries. */
export function readPast(arxiv: Arxiv, date: string, categories: string[], tell: Tell): Promise<Readings> {
  return readEach(categories, tell, (category) => readCatchup(arxiv, category, date))
}

async function readEach(
  categories: string[],
  tell: Tell,
  read: (category: string) => Promise<Announcement>,
): Promise<Readings> {
  const readings: Readings = { announcements: [], unread: [] }
  for (const category of categories) {
    try {
      const announcement = await read(category)
      readings.announcements.push(announcement)
      tell({ type: 'listing', category, date: announcement.date, entries: announcement.entries.length })
      if (announcement.unlisted > 0) tell({ type: 'finding', text: describeShortfall(announcement) })
    } catch (error) {
      readings.unread.push({ category, reason: (error as Error).message })
    }
  }
  return readings
}

function describeShortfall({ category, date, entries, unlisted }: Announcement): string {
  return `The listing of ${category} of ${date} counts ${entries.length + unlisted} entries and shows ${entries.length}.`
}

export type Readings = { announcements: Announcement[]; unread: DigestReport['unread'] }
type Tell = (event: DigestEvent) => void
