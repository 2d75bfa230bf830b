import { addDays, weekday } from '#paper/calendar-date.ts'

/**
 * arXiv's timetable: what is submitted up to 14:00 New York time is announced at 20:00 of that day, Sunday to Thursday, and
 * listed under the next day's date. Source: https://info.arxiv.org/help/availability.html
 */
const deadlineHour = 14

/** The day whose listing announces a submission, if nothing holds it up. */
export function scheduledAnnouncement(submitted: Date): string {
  const { date, hour } = newYorkTime(submitted)
  const deadline = sameOrNextWorkday(hour < deadlineHour ? date : addDays(date, 1))
  return sameOrNextWorkday(addDays(deadline, 1))
}

/** When the submissions of an announcement came in, if nothing held them up: after `from`, up to `to`. */
export function submissionWindow(announced: string): { from: Date; to: Date } {
  const last = previousWorkday(announced)
  return { from: deadlineOf(previousWorkday(last)), to: deadlineOf(last) }
}

/** The workday before; Monday's is Friday. */
export function previousWorkday(date: string): string {
  const behind = { Monday: 3, Sunday: 2 }[weekday(date)] ?? 1
  return addDays(date, -behind)
}

/** The workday after; Friday's is Monday. */
export function nextWorkday(date: string): string {
  return sameOrNextWorkday(addDays(date, 1))
}

/** The day itself from Monday to Friday, else the Monday after. */
function sameOrNextWorkday(date: string): string {
  const ahead = { Saturday: 2, Sunday: 1 }[weekday(date)] ?? 0
  return addDays(date, ahead)
}

/** 14:00 in New York is 18:00 or 19:00 in Greenwich. */
function deadlineOf(date: string): Date {
  const inSummer = new Date(`${date}T${deadlineHour + 4}:00:00Z`)
  return newYorkTime(inSummer).hour === deadlineHour ? inSummer : new Date(`${date}T${deadlineHour + 5}:00:00Z`)
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
})

function newYorkTime(instant: Date): { date: string; hour: number } {
  const [date = '', time = ''] = clock.format(instant).split(', ')
  return { date, hour: Number(time.slice(0, 2)) }
}
