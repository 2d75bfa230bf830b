import { foldAuthors } from '#paper/authors.ts'
import { type Html, html } from '#render/html.ts'

/** The authors of a paper; of a long list the first ones and its groups, the others folded. */
export function renderAuthors(authors: string[]): Html {
  const { shown, groups, folded } = foldAuthors(authors)
  if (folded.length === 0) return html`<p class="by">${shown.join(', ')}</p>`
  const open = groups.map((group) => `, ${group}`)
  return html`<details class="by"><summary>${shown.join(', ')} <span>et al. (${authors.length})</span>${open}</summary>${folded.join(', ')}</details>`
}
