import { raw } from '#render/html.ts'
import type { Frame } from './frame.ts'

/** What stands in an empty page where its head and its body go. */
export const holes: Frame = { head: raw('<meta name="hole-of-head">'), body: raw('<p id="hole-of-body"></p>') }

/**
 * Takes the empty page that Astro has rendered apart: what stands before, between and after its holes, style sheet and
 * scripts among it. Throws where it has no holes.
 */
export function parseShell(page: string): Shell {
  const [before, rest] = page.split(holes.head.text)
  const [between, after, more] = rest?.split(holes.body.text) ?? []
  if (before === undefined || between === undefined || after === undefined || more !== undefined)
    throw new Error('The empty page has not one hole for its head and one for its body. See src/layouts/Page.astro.')
  return { before, between, after }
}

export type Shell = { before: string; between: string; after: string }
