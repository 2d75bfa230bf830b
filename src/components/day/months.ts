import type { DayCounts, Month } from '#components/archive/months.ts'
import { formatMonth, weekday } from '#paper/calendar-date.ts'
import { type Html, html } from '#render/html.ts'
import { href } from '#site.ts'

/** Days by month with their numbers of papers, each a link. */
export function renderMonths(months: Month[], toPath: (date: string) => string): Html {
  return html`<div class="months">${months.map(({ month, days }) => renderDays(formatMonth(month), days, toPath))}</div>`
}

/** A table of days under a caption. */
function renderDays(caption: string, days: DayCounts[], toPath: (date: string) => string): Html {
  return html`<table class="days"><caption>${caption}</caption>
<thead><tr><th scope="col">Day</th><th scope="col">New</th><th scope="col">Cross</th><th scope="col">Repl.</th><th scope="col">All</th></tr></thead>
<tbody>${days.map((day) => renderRow(day, toPath))}</tbody></table>`
}

function renderRow(day: DayCounts, toPath: (date: string) => string): Html {
  const { date, partial, all } = day
  const name = `${weekday(date).slice(0, 3)} ${Number(date.slice(8))}`
  const counts = [day.new, day.cross, day.replace].map((count) => html`<td>${count === 0 ? '–' : count}</td>`)
  return html`<tr><th scope="row"><a href="${href(toPath(date))}">${name}</a>${partial && ' (partial)'}</th>${counts}<td>${all}</td></tr>
`
}
