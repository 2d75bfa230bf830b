import type { MonthCount } from '#components/archive/months.ts'
import { formatMonth } from '#paper/calendar-date.ts'
import { type Html, html } from '#render/html.ts'
import { href } from '#site.ts'

/** Months, each a link to its own page; nothing where there are none. */
export function renderMonthLinks(months: MonthCount[], toPath: (month: string) => string): Html | undefined {
  if (months.length === 0) return undefined
  const items = months.map(({ month, days }) => {
    const noun = days === 1 ? 'day' : 'days'
    return html`<li><a href="${href(toPath(month))}">${formatMonth(month)}</a> <span>${days} ${noun}</span></li>`
  })
  return html`<ul class="earlier-months">${items}</ul>`
}
