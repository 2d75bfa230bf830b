import { countAnswers } from '#components/archive/count-answers.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { type Html, html } from '#render/html.ts'
import { site } from '#site.ts'

/** Says plainly when a day is not all here yet, or was put together afterwards. */
export function renderStatus({ status, received, expected, reconstructed, papers }: ShownDay): Html {
  const share =
    received < expected ? `${received} of ${expected} papers of this day are here` : 'Not all of this day is here yet'
  return html`${status === 'partial' && html`<p class="status">${share}; the rest follows.</p>`}${
    reconstructed &&
    html`<p class="status">Put together from submission dates: arXiv no longer lists this day. Replacements are not known.</p>`
  }${renderAnswered(papers)}`
}

/** How far a model has come with the day, and what it took; nothing where none answers. */
function renderAnswered(papers: ShownDay['papers']): Html | undefined {
  const listed = papers.map(({ paper }) => paper)
  const { answered, pending, failed, tokens, usd } = countAnswers(listed, site.languages)
  if (answered === 0) return undefined
  const parts = [
    `${answered} of ${answered + pending + failed} papers answered`,
    pending > 0 && `${pending} pending`,
    failed > 0 && `${failed} to be asked again`,
    tokens > 0 && `${compact.format(tokens)} tokens`,
    usd > 0 && `$${usd.toFixed(2)}`,
  ]
  return html`<p class="answered">Questions: ${parts.filter(Boolean).join(', ')}.</p>`
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

type ShownDay = Pick<ArchiveDay, 'status' | 'received' | 'expected' | 'reconstructed' | 'papers'>
