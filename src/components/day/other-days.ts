import type { Month, MonthCount } from '#components/archive/months.ts'
import { categoryPath } from '#paper/urls.ts'
import { type Html, html } from '#render/html.ts'
import { renderMonthLinks } from './month-links.ts'
import { renderMonths } from './months.ts'
import { type DayTitles, renderTitles } from './titles.ts'

/** A category's days besides its latest one; nothing where there are none. */
export function renderOtherDays(category: string, { newest, months, titles }: OtherDays): Html | undefined {
  if (!newest && titles.length === 0) return undefined
  const toPath = (date: string) => categoryPath(category, date)
  return html`<section class="earlier"><h2 id="earlier">Other days</h2>
${newest && renderMonths([newest], toPath)}${renderMonthLinks(months, toPath)}${titles.map((day) => renderTitles(day, 3))}</section>`
}

export type OtherDays = {
  newest?: Month
  months: MonthCount[]
  titles: DayTitles[]
}
