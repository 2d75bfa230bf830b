import type { Month } from '#components/archive/months.ts'
import { type Html, html } from '#render/html.ts'
import { renderMonths } from './months.ts'
import { renderTurn, type Turning } from './turn.ts'

/** A month's page: its days, and the way to the months beside it. */
export function renderMonthPage({ title, month, turn }: MonthPage, toPath: (date: string) => string): Html {
  return html`<div class="plain"><h1>${title}</h1>${renderMonths([month], toPath)}${renderTurn(turn)}</div>`
}

type MonthPage = { title: string; month: Month; turn: Turning }
