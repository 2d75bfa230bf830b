import type { ArchiveDay } from '#content/loader.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import { categoryName } from '#paper/category.ts'
import { dayPath } from '#paper/urls.ts'
import { type Html, html } from '#render/html.ts'
import { href } from '#site.ts'
import { renderCategoryNote } from './category-note.ts'
import { type ReadCard, renderDay } from './day.ts'
import type { Turning } from './turn.ts'

/** A category's part of a day, which `day` holds alone; `after` goes below its entries. */
export function renderCategoryDay(parts: CategoryDay, readCard: ReadCard): Html {
  const { category, day, linked, turn, brief, after } = parts
  const heading = html`<h1>${categoryName(category, 'en')} <span class="id">${category}</span></h1>
<p class="date"><time datetime="${day.date}">${formatLongDate(day.date)}</time></p>${renderCategoryNote(category)}`
  const contents = html`<ul class="by-category"><li><a href="${href(dayPath(day.date))}">All categories</a></li></ul>`
  if (!brief) return renderDay({ day, linked, turn, heading, contents, after }, readCard)
  const before = html`<p class="note">The abstracts of this day stand on <a href="${href(dayPath(day.date))}">its page of all categories</a>.</p>`
  return renderDay({ day, linked, turn, heading, contents, before, after }, (paper) => ({
    title: readCard(paper).title,
  }))
}

export type CategoryDay = {
  category: string
  day: ArchiveDay
  linked: Set<string>
  turn: Turning
  /** Without abstracts. */
  brief?: boolean
  after?: Html | undefined
}
