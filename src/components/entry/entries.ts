import type { Section } from '#components/archive/sections.ts'
import type { ListedPaper } from '#content/loader.ts'
import { type Html, html } from '#render/html.ts'
import { type EntryCard, renderEntry } from './entry.ts'

/** A day's papers as numbered entries, one section a type. `readCard` brings a paper's prose. */
export function renderEntries(
  sections: Section[],
  linked: Set<string>,
  readCard: (paper: ListedPaper) => EntryCard,
): Html {
  return html`${sections.map(({ id, title, lines, first }) => {
    const entries = lines.map((line) => renderEntry(line, readCard(line.paper), linked))
    return html`<section><h2 id="${id}">${title} <small>${noun(lines.length)}</small></h2>
<ol class="entries" start="${first}">${entries}</ol></section>`
  })}`
}

function noun(count: number): string {
  return `${count} ${count === 1 ? 'paper' : 'papers'}`
}
