import { formatLongDate } from '#paper/calendar-date.ts'
import { paperPath } from '#paper/urls.ts'
import type { ShownPaper } from '#search/format/shown.ts'
import { findExcerpt } from './excerpt.ts'

/** A result as an item of the list. All that the index holds is shown as text. */
export function toItem(paper: ShownPaper, base: string, isSearched: (word: string) => boolean): HTMLLIElement {
  const { id, title, authors, date, categories, abstract } = paper
  const link = document.createElement('a')
  link.href = `${base}${paperPath(id)}`
  link.textContent = title
  const byline = document.createElement('p')
  byline.className = 'by'
  byline.textContent = [shorten(authors), formatLongDate(date), categories.join(' ')].join(' · ')
  const excerpt = document.createElement('p')
  excerpt.append(...findExcerpt(abstract, isSearched).map(({ text, marked }) => (marked ? toMark(text) : text)))
  const item = document.createElement('li')
  item.append(link, byline, excerpt)
  return item
}

/** Names. */
const mostAuthors = 6

function shorten(authors: string[]): string {
  const rest = authors.length - mostAuthors
  return rest > 1 ? `${authors.slice(0, mostAuthors).join(', ')} and ${rest} more` : authors.join(', ')
}

function toMark(text: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}
