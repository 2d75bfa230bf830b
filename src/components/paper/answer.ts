import type { Faq } from '#paper/schema.ts'
import { fragmentOf } from '#paper/text-fragment.ts'
import { arxivAbsUrl, arxivHtmlUrl, arxivPdfUrl } from '#paper/urls.ts'
import type { RenderedAnswer, RenderedPassage } from '#render/answers.ts'
import { type Html, html, raw } from '#render/html.ts'
import { renderQuote } from '#render/quote.ts'

/** One question with its answer, or why there is none; `paper` is the one asked about, `basis` what was read of it. */
export function renderAnswer(answer: RenderedAnswer, paper: PaperVersion, basis: Faq['basis']): Html {
  const { heading, status, version, evidence, unverified = [] } = answer
  if (answer.html === '') return html`<h3>${heading}</h3><p class="missing" lang="en">${missing(status)}</p>`
  return html`<h3>${heading}</h3><div class="text">${raw(answer.html)}</div>
${version < paper.version && html`<p class="basis" lang="en">This speaks of v${version}; the paper is now v${paper.version}.</p>`}
${unverified.length > 0 && html`<p class="basis" lang="en">Not found in the paper: ${unverified.join(', ')}.</p>`}
${evidence.length > 0 && renderEvidence(evidence, addresses[basis](paper.id, version), basis)}`
}

function missing(status: RenderedAnswer['status']): string {
  if (status === 'failed') return 'The answer that came could not be used; a later run asks again.'
  return 'Not answered yet.'
}

/** Where arXiv has what was read. */
const addresses = { html: arxivHtmlUrl, pdf: arxivPdfUrl, abstract: arxivAbsUrl } satisfies Record<
  Faq['basis'],
  unknown
>

/** The paper's own words that an answer rests on. */
function renderEvidence(evidence: RenderedPassage[], url: string, basis: Faq['basis']): Html {
  return html`<details class="evidence"><summary lang="en">In the paper’s words</summary>${evidence.map((passage) => {
    return html`<blockquote><p lang="en">${raw(passage.html)}</p>${renderPlace(passage, url, basis)}</blockquote>`
  })}</details>`
}

/** A link to the very words, where a page of arXiv has them. */
function renderPlace({ section, anchor = '', quote }: RenderedPassage, url: string, basis: Faq['basis']): Html {
  const fragment = basis === 'html' ? `#${encodeURIComponent(anchor)}${fragmentOf(quote)}` : ''
  return html`<a href="${url}${fragment === '#' ? '' : fragment}">${section ? raw(renderQuote(section)) : 'Where it stands'}</a>`
}

type PaperVersion = { id: string; version: number }
