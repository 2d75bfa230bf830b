import { type PageContent, renderFrame } from './frame.ts'
import type { Shell } from './shell.ts'

/** A whole page, byte for byte what Astro makes of the same content. */
export function fillShell({ before, between, after }: Shell, page: PageContent): string {
  const { head, body } = renderFrame(page)
  return before + head.text + between + body.text + after
}
