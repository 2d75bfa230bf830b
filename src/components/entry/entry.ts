import type { ListedPaper } from '#content/loader.ts'
import type { DayPaper } from '#paper/schema.ts'
import { categoryPath, paperPath } from '#paper/urls.ts'
import type { Card } from '#render/card.ts'
import { type Html, html, raw } from '#render/html.ts'
import { href } from '#site.ts'
import { renderAuthors } from './authors.ts'
import { renderLinks } from './links.ts'
import { noteOf } from './note.ts'

/**
 * One paper of a day: title, authors, abstract, and where to read on; without a card's abstract, the others.
 * `linked`: the categories that have a page.
 */
export function renderEntry(line: EntryLine, { title, abstract }: EntryCard, linked: Set<string>): Html {
  const { id, paper } = line
  const note = noteOf(line)
  return html`<li id="${id}">
<h3><a href="${href(paperPath(id))}">${raw(title)}</a></h3>
${renderAuthors(paper.authors)}
${abstract !== undefined && html`<div class="text">${raw(abstract)}</div>`}
<p class="foot"><span class="cats">${paper.categories.map((category) => renderCategory(category, linked))}</span>
${note !== '' && html`<span>${note}</span> `}${renderLinks(paper, true)}</p>
</li>
`
}

function renderCategory(id: string, linked: Set<string>): Html {
  return linked.has(id) ? html`<a href="${href(categoryPath(id))}">${id}</a> ` : html`<span>${id}</span> `
}

/** A day's line with all metadata of its paper. */
export type EntryLine = DayPaper & { paper: ListedPaper }
export type EntryCard = Pick<Card, 'title'> & { abstract?: string }
