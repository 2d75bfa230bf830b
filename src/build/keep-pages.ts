import type { AstroIntegration } from 'astro'

/**
 * Lets Astro render only pages that have changed. Paths and cache keys are asked for as Astro's own incremental build
 * does; a page that `isMade` with its key is left to whoever keeps it, and neither read nor copied. Returns the pages:
 * file → cache key.
 */
export function keepPages(isMade: (file: string, key: string) => boolean): KeptPages {
  const pages: KeptPages = { keys: new Map(), kept: [], integration: { name: 'sheaf:keep-pages', hooks: {} } }
  pages.integration.hooks['astro:build:start'] = ({ setPrerenderer }) => {
    setPrerenderer((astro) => ({
      ...astro,
      async getStaticPaths() {
        const paths = await astro.getStaticPaths()
        return paths.filter(({ pathname, route, cacheKey }) => {
          if (cacheKey === undefined) return true
          const file = `${pathname.slice(1)}${route.type === 'endpoint' ? '' : 'index.html'}`
          pages.keys.set(file, cacheKey)
          if (!isMade(file, cacheKey)) return true
          pages.kept.push(file)
          return false
        })
      },
    }))
  }
  return pages
}

/** `keys`: of all pages that have one, by file; `kept`: the files of those that are as they were. */
export type KeptPages = { keys: Map<string, string>; kept: string[]; integration: AstroIntegration }
