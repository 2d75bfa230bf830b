import { addDays, newYorkDate } from '#paper/calendar-date.ts'
import type { Announcement } from './announcement.ts'
import type { DigestRequest, Services } from './digest.ts'
import { type DigestedDay, digestDay } from './digest-day.ts'
import { findDueDays } from './find-due-days.ts'
import { readNewest, readPast } from './read-newest.ts'
import type { DigestReport } from './report.ts'

/**
 * A run without dates: the newest announcement, then what is missing of the days before, oldest first. A category whose
 * listing still states an older day has nothing new yet, and is waited for. Where no listing can be read, open days of the
 * archive are brought on all the same, by what feed, OAI-PMH and API tell.
 */
export async function* digestDue(
  request: DigestRequest,
  services: Services,
  unread: DigestReport['unread'],
): AsyncGenerator<DigestedDay> {
  const { config, arxiv, tell, now } = services
  const newest = await readNewest(arxiv, config.categories, tell)
  unread.push(...newest.unread)
  const stated = newest.announcements.map((announcement) => announcement.date).sort()
  const date = stated.at(-1)
  if (date !== undefined) {
    const today = await digestDay({ date, announcements: ofDate(date) }, request, services)
    if (today) yield today
  }
  // In the evening arXiv shows tomorrow's day already.
  const until = date ?? addDays(newYorkDate(now()), 2)
  for (const due of await findDueDays(config.content, config.categories, until)) {
    const listed = ofDate(due.date)
    const others = due.categories.filter((category) => listed.every((own) => own.category !== category))
    const past = await readPast(arxiv, due.date, date === undefined ? [] : others, tell)
    unread.push(...past.unread)
    const announcements = [...listed, ...past.announcements]
    const digested = await digestDay({ date: due.date, announcements }, request, services)
    if (digested) yield digested
  }

  function ofDate(wanted: string): Announcement[] {
    return newest.announcements.filter((announcement) => announcement.date === wanted)
  }
}
