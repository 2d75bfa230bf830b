import { categoryName } from '#paper/category.ts'
import { categoryPath } from '#paper/urls.ts'
import { type Html, html } from '#render/html.ts'
import { href } from '#site.ts'

/** A day by followed category, each with its number of papers and a link to its own page. */
export function renderDayCategories(date: string, counts: CategoryCount[]): Html {
  const items = counts.map(({ id, count }) => {
    return html`<li><a href="${href(categoryPath(id, date))}" title="${categoryName(id, 'en')}">${id} <b>${count}</b></a></li>`
  })
  return html`<ul class="by-category">${items}</ul>`
}

export type CategoryCount = { id: string; count: number }
