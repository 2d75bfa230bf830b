import type { Evidence } from '#paper/schema.ts'
import { arxivHtmlUrl } from '#paper/urls.ts'
import type { RenderedAnswer } from '#render/answers.ts'
import { type Html, html, raw } from '#render/html.ts'

/** One question with its answer, or why there is none; `paper` is the one asked about. */
export function renderAnswer(answer: RenderedAnswer, paper: { id: string; version: number }): Html {
  const { heading, status, version, evidence } = answer
  if (answer.html === '') return html`<h3>${heading}</h3><p class="missing" lang="en">${missing(status)}</p>`
  return html`<h3>${heading}</h3><div class="text">${raw(answer.html)}</div>
${version < paper.version && html`<p class="basis" lang="en">This speaks of v${version}; the paper is now v${paper.version}.</p>`}
${evidence.length > 0 && renderEvidence(evidence, arxivHtmlUrl(paper.id, version))}`
}

function missing(status: RenderedAnswer['status']): string {
  if (status === 'failed') return 'The answer that came could not be used; a later run asks again.'
  return 'Not answered yet.'
}

/** The paper's own words that an answer rests on. */
function renderEvidence(evidence: Evidence[], url: string): Html {
  return html`<details class="evidence"><summary>In the paper’s words</summary>${evidence.map((passage) => {
    return html`<blockquote><p>${passage.quote}</p>${renderPlace(passage, url)}</blockquote>`
  })}</details>`
}

function renderPlace({ section, anchor }: Evidence, url: string): Html | undefined {
  if (!anchor) return section ? html`<span>${section}</span>` : undefined
  return html`<a href="${url}#${encodeURIComponent(anchor)}">${section ?? 'Where it stands'}</a>`
}
