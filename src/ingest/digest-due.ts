import type { DigestRequest, Services } from './digest.ts'
import { type DigestedDay, digestDay } from './digest-day.ts'
import { findDueDays } from './find-due-days.ts'
import { readNewest, readPast } from './read-newest.ts'
import type { DigestReport } from './report.ts'

/**
 * A run without dates: the newest announcement, then what is missing of the days before, oldest first. A category whose
 * listing still states an older day has nothing new yet, and is waited for.
 */
export async function* digestDue(
  request: DigestRequest,
  services: Services,
  unread: DigestReport['unread'],
): AsyncGenerator<DigestedDay> {
  const { config, arxiv, tell } = services
  const newest = await readNewest(arxiv, config.categories, tell)
  unread.push(...newest.unread)
  const date = newest.announcements
    .map((announcement) => announcement.date)
    .sort()
    .at(-1)
  if (date === undefined) return
  const announcements = newest.announcements.filter((announcement) => announcement.date === date)
  const today = await digestDay({ date, announcements }, request, services)
  if (today) yield today
  for (const due of await findDueDays(config.content, config.categories, date)) {
    const stated = newest.announcements.filter((announcement) => announcement.date === due.date)
    const others = due.categories.filter((category) =>
      stated.every((announcement) => announcement.category !== category),
    )
    const past = await readPast(arxiv, due.date, others, tell)
    unread.push(...past.unread)
    const digested = await digestDay(
      { date: due.date, announcements: [...stated, ...past.announcements] },
      request,
      services,
    )
    if (digested) yield digested
  }
}
