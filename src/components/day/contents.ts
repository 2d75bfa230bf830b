import type { Section } from '#components/archive/sections.ts'
import { type Html, html } from '#render/html.ts'

/** The jump list of a day: its sections with their numbers of papers, then `more` lists. */
export function renderContents(sections: Section<unknown>[], more: Html): Html {
  const items = sections.map(
    ({ id, title, lines }) => html`<li><a href="#${id}">${title} <b>${lines.length}</b></a></li>`,
  )
  return html`<nav class="contents" aria-label="Contents"><ul>${items}</ul>${more}</nav>`
}
