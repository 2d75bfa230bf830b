import type { Month, MonthCount } from '#components/archive/months.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import { categoryPath, dayPath, paperPath } from '#paper/urls.ts'
import { type Html, html, raw } from '#render/html.ts'
import { renderInline } from '#render/markdown.ts'
import { href } from '#site.ts'
import { renderMonthLinks } from './month-links.ts'
import { renderMonths } from './months.ts'

/** A category's days besides its latest one; nothing where there are none. */
export function renderOtherDays(category: string, { newest, months, titles }: OtherDays): Html | undefined {
  if (!newest && titles.length === 0) return undefined
  const toPath = (date: string) => categoryPath(category, date)
  return html`<section class="earlier"><h2 id="earlier">Other days</h2>
${newest && renderMonths([newest], toPath)}${renderMonthLinks(months, toPath)}${titles.map(renderTitles)}</section>`
}

function renderTitles({ date, papers }: OtherDays['titles'][number]): Html {
  return html`<h3><a href="${href(dayPath(date))}">${formatLongDate(date)}</a></h3><ul>${papers.map(({ id, title }) => {
    return html`<li><a href="${href(paperPath(id))}">${raw(renderInline(title, { file: id }))}</a></li>`
  })}</ul>`
}

export type OtherDays = {
  newest?: Month
  months: MonthCount[]
  titles: { date: string; papers: { id: string; title: string }[] }[]
}
