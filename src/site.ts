import type { Config } from './config.ts'

/** The part of the config that pages show. It is written into the bundle, so that a changed setting rebuilds them. */
export function toSite({ title, description, categories, languages, site, base, repository, content }: Config): Site {
  return { title, description, categories, languages, base, content, ...(site && { site }), ...(repository && { repository }) }
}

declare const __SHEAF_SITE__: Site

/** What pages know of the config; there only within Astro. */
export const site: Site = typeof __SHEAF_SITE__ === 'undefined' ? (undefined as never) : __SHEAF_SITE__

export type Site = Pick<Config, 'title' | 'description' | 'categories' | 'languages' | 'base' | 'content'> & {
  site?: string
  repository?: string
}
