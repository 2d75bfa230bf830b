import type { Section } from '#components/archive/sections.ts'
import { type Html, html } from '#render/html.ts'
import type { ShownLine } from './shown-line.ts'

/** A day's papers as numbered entries, one section a type. */
export function renderEntries(sections: Section<ShownLine>[], renderLine: (line: ShownLine) => Html): Html {
  return html`${sections.map(({ id, title, lines, first }) => {
    return html`<section><h2 id="${id}">${title} <small>${noun(lines.length)}</small></h2>
<ol class="entries" start="${first}">${lines.map(renderLine)}</ol></section>`
  })}`
}

function noun(count: number): string {
  return `${count} ${count === 1 ? 'paper' : 'papers'}`
}
