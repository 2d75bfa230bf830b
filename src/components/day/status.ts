import type { ArchiveDay } from '#content/loader.ts'
import { type Html, html } from '#render/html.ts'

/** Says plainly when a day is not all here yet, or was put together afterwards. */
export function renderStatus({ status, received, expected, reconstructed }: ShownDay): Html {
  const share =
    received < expected ? `${received} of ${expected} papers of this day are here` : 'Not all of this day is here yet'
  return html`${status === 'partial' && html`<p class="status">${share}; the rest follows.</p>`}${
    reconstructed &&
    html`<p class="status">Put together from submission dates: arXiv no longer lists this day. Replacements are not known.</p>`
  }`
}

type ShownDay = Pick<ArchiveDay, 'status' | 'received' | 'expected' | 'reconstructed'>
