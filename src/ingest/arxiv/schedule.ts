import { addDays, weekday } from '#paper/calendar-date.ts'

/**
 * The day whose listing announces a submission, if nothing holds it up: submissions received up to 14:00 New York time
 * are announced at 20:00 of that day, Sunday to Thursday, and listed under the next day's date.
 * Source: https://info.arxiv.org/help/availability.html
 */
export function scheduledAnnouncement(submitted: Date): string {
  const { date, hour } = newYorkTime(submitted)
  const deadline = nextWorkday(hour < 14 ? date : addDays(date, 1))
  return nextWorkday(addDays(deadline, 1))
}

/** The day itself from Monday to Friday, else the Monday after. */
function nextWorkday(date: string): string {
  const ahead = { Saturday: 2, Sunday: 1 }[weekday(date)] ?? 0
  return addDays(date, ahead)
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
