import type { AnswerCounts } from '#content/count-answers.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { type Html, html } from '#render/html.ts'

/** Says plainly when a day is not all here yet, or was put together afterwards. */
export function renderStatus({ status, received, expected, reconstructed }: DayStatus, answers: AnswerCounts): Html {
  const share =
    received < expected ? `${received} of ${expected} papers of this day are here` : 'Not all of this day is here yet'
  return html`${status === 'partial' && html`<p class="status">${share}; the rest follows.</p>`}${
    reconstructed &&
    html`<p class="status">Put together from submission dates: arXiv no longer lists this day. Replacements are not known.</p>`
  }${renderAnswered(answers)}`
}

/** How far a model has come with the day, and what it took; nothing where none answers. */
function renderAnswered({ answered, pending, failed, tokens, nanoUsd }: AnswerCounts): Html | undefined {
  if (answered === 0) return undefined
  const parts = [
    `${answered} of ${answered + pending + failed} papers answered`,
    pending > 0 && `${pending} pending`,
    failed > 0 && `${failed} to be asked again`,
    tokens > 0 && `${compact.format(tokens)} tokens`,
    nanoUsd > 0 && `$${(nanoUsd / 1e9).toFixed(2)}`,
  ]
  return html`<p class="answered">Questions: ${parts.filter(Boolean).join(', ')}.</p>`
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

type DayStatus = Pick<ArchiveDay, 'status' | 'received' | 'expected' | 'reconstructed'>
