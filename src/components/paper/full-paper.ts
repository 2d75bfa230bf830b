import { renderTurn, type Turning } from '#components/day/turn.ts'
import { renderAuthors } from '#components/entry/authors.ts'
import { renderLinks } from '#components/entry/links.ts'
import type { ListedPaper } from '#content/loader.ts'
import { formatBibtex } from '#paper/citation.ts'
import type { RenderedFaq } from '#render/answers.ts'
import type { Card } from '#render/card.ts'
import { type Html, html, raw } from '#render/html.ts'
import { renderFacts } from './facts.ts'
import { renderFaqs } from './faqs.ts'

/** A paper with all that the archive holds of it. `days`: those that list it, newest first. */
export function renderFullPaper({ paper, card, faqs, days, linked, turn }: FullPaper): Html {
  return html`<article class="page paper"><header class="body"><h1>${raw(card.title)}</h1>
${renderAuthors(paper.authors)}<p class="foot">${renderLinks(paper)}</p>
${paper.withdrawn && html`<p class="status">This paper has been withdrawn. Its comments or its abstract say why.</p>`}
<h2 id="abstract">Abstract</h2><div class="text">${raw(card.abstract)}</div></header>
<div class="side">${renderFacts(paper, days, linked)}</div>
<div class="body">${renderFaqs(paper, faqs)}
<details class="bibtex"><summary>BibTeX</summary><pre><code>${formatBibtex(paper)}</code></pre></details>${renderTurn(turn)}</div></article>`
}

export type FullPaper = {
  paper: ListedPaper
  card: Card
  faqs: RenderedFaq[]
  days: string[]
  linked: Set<string>
  turn: Turning
}
