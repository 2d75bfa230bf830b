import { createLineRenderer, type ShownDay } from '#components/entry/shown-line.ts'
import type { AnswerCounts } from '#content/count-answers.ts'
import type { BriefPaper, ListedPaper } from '#content/loader.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import { categoryName } from '#paper/category.ts'
import { dayPath } from '#paper/urls.ts'
import type { Card } from '#render/card.ts'
import { type Html, html } from '#render/html.ts'
import { href } from '#site.ts'
import { renderCategoryNote } from './category-note.ts'
import { renderDay } from './day.ts'
import type { Turning } from './turn.ts'

/** A category's part of a day, which `day` holds alone; `after` goes below its entries. */
export function renderCategoryDay(parts: CategoryDay, { card, paper }: Sources): Html {
  const { category, day, answers, linked, turn, brief, after } = parts
  const heading = html`<h1>${categoryName(category, 'en')} <span class="id">${category}</span></h1>
<p class="date"><time datetime="${day.date}">${formatLongDate(day.date)}</time></p>${renderCategoryNote(category)}`
  const contents = html`<ul class="by-category"><li><a href="${href(dayPath(day.date))}">All categories</a></li></ul>`
  const sources = { linked, readPaper: paper }
  const content = { day, answers, turn, heading, contents, after }
  if (!brief) return renderDay(content, createLineRenderer({ ...sources, readCard: card }))
  const before = html`<p class="note">The abstracts of this day stand on <a href="${href(dayPath(day.date))}">its page of all categories</a>.</p>`
  const readTitle = (paper: BriefPaper) => ({ title: card(paper).title })
  return renderDay({ ...content, before }, createLineRenderer({ ...sources, readCard: readTitle }))
}

/** Where the prose and the metadata of papers come from. */
type Sources = { card: (paper: BriefPaper) => Card; paper: (paper: BriefPaper) => ListedPaper }

export type CategoryDay = {
  category: string
  day: ShownDay
  answers: AnswerCounts
  linked: Set<string>
  turn: Turning
  /** Without abstracts. */
  brief?: boolean
  after?: Html | undefined
}
