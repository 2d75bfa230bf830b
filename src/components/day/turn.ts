import { type Html, html } from '#render/html.ts'
import { href } from '#site.ts'

/** The two links of a turning; it stands above and below what it turns from, the second time as `again`. */
export function renderTurn({ label, previous, next }: Turning, again = false): Html | undefined {
  if (!previous && !next) return undefined
  const links = [
    previous && html`<a rel="prev" href="${href(previous.path)}">← ${previous.text}</a>`,
    next && html`<a rel="next" href="${href(next.path)}">${next.text} →</a>`,
  ]
  return html`<nav class="turn" aria-label="${again ? `${label}, at the end` : label}">${links}</nav>`
}

/** Links to what comes before and after: days of the archive, papers of a day. `label` names the pair. */
export type Turning = { label: string; previous?: Leaf | undefined; next?: Leaf | undefined }

/** A page to turn to: its path, and what the link says, as plain text. */
export type Leaf = { path: string; text: string }
