import { previousWorkday, scheduledAnnouncement } from './arxiv/schedule.ts'
import type { DayPlan, PlannedPaper } from './to-day.ts'

/** The share of an announcement's new papers that says it took a holiday's submissions along; stragglers are fewer. */
const holidayShare = 0.2

/**
 * Tells whether a paper is announced for the first time, as it is where a cross-list comes with the new paper itself. arXiv
 * gives identifiers at the announcement, in rising order, so what lies past the first new one is of this announcement;
 * below it the timetable has to tell. After a holiday an announcement brings the submissions of several days: which ones, its
 * new papers show. `publishedOf` gives the submission of a paper's first version, where it is known.
 * Source: https://info.arxiv.org/help/availability.html
 */
export function createNewsTest({ date, papers }: DayPlan, publishedOf: (id: string) => string | undefined): NewsTest {
  const ids = papers.filter(({ type }) => type === 'new').map(({ id }) => id)
  const firstNew = ids.filter(isNewStyle).sort()[0]
  const own = findOwnDays(date, ids.map(publishedOf).flatMap(toScheduled))
  return ({ id, type }) => {
    if (type !== 'cross') return type === 'new'
    if (firstNew !== undefined && isNewStyle(id) && id >= firstNew) return true
    return toScheduled(publishedOf(id)).some((day) => own.has(day))
  }
}

/** The days whose submissions are announced on `date`: its own, and the holidays just before it. */
function findOwnDays(date: string, scheduled: string[]): Set<string> {
  const own = new Set([date])
  const shareOf = (wanted: string) => scheduled.filter((day) => day === wanted).length / scheduled.length
  for (let day = previousWorkday(date); shareOf(day) >= holidayShare; day = previousWorkday(day)) own.add(day)
  return own
}

function toScheduled(published: string | undefined): string[] {
  return published === undefined ? [] : [scheduledAnnouncement(new Date(published))]
}

/** Only the identifiers in use since 2007 rise over all archives. */
function isNewStyle(id: string): boolean {
  return !id.includes('/')
}

export type NewsTest = (planned: PlannedPaper) => boolean
