/** Calendar days as `YYYY-MM-DD`; no clock and no time zone is involved. */

const form = /^(\d{4})-(\d{2})-(\d{2})$/
const months = 'January February March April May June July August September October November December'.split(' ')

/** Whether a text is a day that exists: `2026-02-29` is not. */
export function isCalendarDate(text: string): boolean {
  if (!form.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day of arXiv's headings, `Friday, 20 November 2026` or `Fri, 20 Nov 2026` → `2026-11-20`. */
export function findLongDate(text: string): string | undefined {
  const [, day, name, year] = /(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})/.exec(text) ?? []
  const month = months.findIndex((full) => name !== undefined && full.startsWith(name)) + 1
  if (!day || !year || month === 0) return undefined
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}

/** `2026-11-20` → `Friday, 20 November 2026`. */
export function formatLongDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${weekday(date)}, ${day} ${months[(month ?? 1) - 1]} ${year}`
}

/** `2026-11` → `November 2026`. */
export function formatMonth(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`
}

/** `2026-11-20` → `Friday`. */
export function weekday(date: string): string {
  return weekdays.format(new Date(`${date}T00:00:00Z`))
}

const weekdays = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })

/** The week of a day, from Monday to Sunday: `2026-11-20` → `2026-W47`, `2027-01-01` → `2026-W53`. Source: ISO 8601 */
export function isoWeek(date: string): string {
  const thursday = addDays(date, 3 - ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))
  const year = thursday.slice(0, 4)
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
}

/** `2026-W47` → `Week 47 of 2026`. */
export function formatWeek(week: string): string {
  return `Week ${Number(week.slice(6))} of ${week.slice(0, 4)}`
}

/** The day `days` later; negative for earlier. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The month `months` later, negative for earlier, of a day or a month: `2026-01-15`, -2 → `2025-11`. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7)
}

/** The calendar day in New York, arXiv's own, at an instant. */
export function newYorkDate(instant: Date): string {
  return newYork.format(instant)
}

const newYork = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' })
