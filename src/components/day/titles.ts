import { formatLongDate } from '#paper/calendar-date.ts'
import { dayPath, paperPath } from '#paper/urls.ts'
import { type Html, html, raw } from '#render/html.ts'
import { renderInline } from '#render/markdown.ts'
import { href } from '#site.ts'

/** A day's papers by their titles, below a heading of depth 2 or 3. */
export function renderTitles({ date, papers }: DayTitles, depth: 2 | 3): Html {
  const heading = raw(`h${depth}`)
  return html`<${heading}><a href="${href(dayPath(date))}">${formatLongDate(date)}</a></${heading}><ul>${papers.map(
    ({ id, title }) => html`<li><a href="${href(paperPath(id))}">${raw(renderInline(title, { file: id }))}</a></li>`,
  )}</ul>`
}

export type DayTitles = { date: string; papers: { id: string; title: string }[] }
