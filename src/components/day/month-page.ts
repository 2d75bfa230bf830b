import type { Month } from '#components/archive/months.ts'
import { formatWeek } from '#paper/calendar-date.ts'
import { weekPath } from '#paper/urls.ts'
import { type Html, html } from '#render/html.ts'
import { href } from '#site.ts'
import { renderMonths } from './months.ts'
import { renderTurn, type Turning } from './turn.ts'

/** A month's page: its days, its weeks, and the way to the months beside it. */
export function renderMonthPage({ title, month, turn, weeks }: MonthPage, toPath: (date: string) => string): Html {
  return html`<div class="plain"><h1>${title}</h1>${renderMonths([month], toPath)}${weeks && renderWeekLinks(weeks)}${renderTurn(turn)}</div>`
}

/** Weeks, each a link to the titles of its papers. */
export function renderWeekLinks(weeks: string[]): Html {
  const items = weeks.map((week) => html`<li><a href="${href(weekPath(week))}">${formatWeek(week)}</a></li>`)
  return html`<h2 class="by-title">By title</h2><ul class="weeks">${items}</ul>`
}

/** `weeks`: those that have days in the month, where they have pages. */
type MonthPage = { title: string; month: Month; turn: Turning; weeks?: string[] }
