import { newYorkDate, weekday } from '#paper/calendar-date.ts'

/** The midnight in New York with which the day of `now` began, without its offset: `2026-11-20T00:00:00`. */
export function newYorkMidnight(now: Date): string {
  return `${newYorkDate(now)}T00:00:00`
}

/** New York's offset at an instant: `-05:00` or `-04:00`. */
export function newYorkOffset(now: Date): string {
  const name = zone.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '')
}

/** The instant of a local time in New York that is not the hour of a change of clocks: `2026-11-19T20:00:00`. */
export function newYorkInstant(local: string): Date {
  return new Date(`${local}${newYorkOffset(new Date(`${local}Z`))}`)
}

/** `2026-11-20T00:00:00`, `-05:00` → `Fri, 20 Nov 2026 00:00:00 -0500`. */
export function formatRfc822(local: string, offset: string): string {
  const [date = '', time = ''] = local.split('T')
  const month = months.format(new Date(`${date}T00:00:00Z`))
  const day = `${weekday(date).slice(0, 3)}, ${date.slice(8)} ${month} ${date.slice(0, 4)}`
  return `${day} ${time} ${offset.replace(':', '')}`
}

const zone = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', timeZoneName: 'longOffset' })
const months = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' })
