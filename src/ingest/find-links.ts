import { findAddresses } from './links/addresses.ts'
import { isAnnounced } from './links/announced.ts'
import { flattenTex } from './links/flatten.ts'
import { normalizeLink } from './links/normalize.ts'
import { siteKind } from './links/sites.ts'

const limit = 5

/**
 * Code and project pages that authors name in abstract and comments (raw TeX): places that hold code and data, and any
 * other page that its sentence calls the project's. Normalised https URLs, none twice, in order of appearance, at most
 * five.
 */
export function findLinks(...texts: string[]): string[] {
  const links = new Map<string, string>()
  for (const text of texts.map(flattenTex)) {
    for (const { address, at } of findAddresses(text)) {
      const link = normalizeLink(address)
      if (!link || links.has(keyOf(link)) || !isWanted(link, text, at)) continue
      links.set(keyOf(link), link)
      if (links.size === limit) return [...links.values()]
    }
  }
  return [...links.values()]
}

function isWanted(link: string, text: string, at: number): boolean {
  const kind = siteKind(new URL(link))
  return kind === 'project' || (kind === 'unknown' && isAnnounced(text, at))
}

/** Authors write one address now with `www.` and now without, and its letters in any case. */
function keyOf(link: string): string {
  return link.toLowerCase().replace('://www.', '://')
}
