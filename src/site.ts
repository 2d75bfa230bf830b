import type { Config } from './config.ts'

/**
 * The part of the config that pages show. It is written into the bundle, so that a changed setting rebuilds them.
 * `catalogue`: the file of what has been read and rendered of the archive.
 */
export function toSite(config: Config, catalogue: string): Site {
  const { title, description, categories, languages, site, base, repository, content, cache, faqMonths } = config
  return {
    ...{ title, description, categories, languages, base, content, cache, catalogue },
    ...(site && { site }),
    ...(repository && { repository }),
    ...(faqMonths && { faqMonths }),
  }
}

declare const __SHEAF_SITE__: Site

/** What pages know of the config: within Astro from the start, elsewhere once it is set. */
export let site: Site = typeof __SHEAF_SITE__ === 'undefined' ? (undefined as never) : __SHEAF_SITE__

/** Tells code that runs outside of Astro whose pages it makes. */
export function setSite(value: Site): void {
  site = value
}

/** A path from the site's root as a link that holds under the base path: `/day/2026-11-20/` → `/repo/day/2026-11-20/`. */
export function href(path: string): string {
  return site.base === '/' ? path : `${site.base}${path}`
}

/** The full address of a path, or `undefined` while nobody knows where the site is served. */
export function findAddress(path: string): string | undefined {
  return site.site && new URL(href(path), site.site).href
}

export type Site = Pick<Config, 'title' | 'description' | 'categories' | 'languages' | 'base' | 'content' | 'cache'> & {
  catalogue: string
  faqMonths?: number
  site?: string
  repository?: string
}
