import type { Config } from './config.ts'

/** The part of the config that pages show. It is written into the bundle, so that a changed setting rebuilds them. */
export function toSite({
  title,
  description,
  categories,
  languages,
  site,
  base,
  repository,
  content,
  cache,
}: Config): Site {
  return {
    title,
    description,
    categories,
    languages,
    base,
    content,
    cache,
    ...(site && { site }),
    ...(repository && { repository }),
  }
}

declare const __SHEAF_SITE__: Site

/** What pages know of the config; there only within Astro. */
export const site: Site = typeof __SHEAF_SITE__ === 'undefined' ? (undefined as never) : __SHEAF_SITE__

/** A path from the site's root as a link that holds under the base path: `/day/2026-11-20/` → `/repo/day/2026-11-20/`. */
export function href(path: string): string {
  return site.base === '/' ? path : `${site.base}${path}`
}

/** The full address of a path, or `undefined` while nobody knows where the site is served. */
export function findAddress(path: string): string | undefined {
  return site.site && new URL(href(path), site.site).href
}

export type Site = Pick<Config, 'title' | 'description' | 'categories' | 'languages' | 'base' | 'content' | 'cache'> & {
  site?: string
  repository?: string
}
