import { toMonths } from '#components/archive/months.ts'
import { formatSitemap, formatSitemapIndex, listAddresses } from '#feeds/sitemap.ts'
import { findAddress } from '#site.ts'
import type { FileView } from './view.ts'

/** `/sitemap/2026-11.xml`: the days of a month, and the papers it listed first. */
export const sitemapView: FileView<{ pages: string }> = {
  list(archive) {
    return [...listAddresses(archive)].map(([month, pages]) => ({
      params: { month },
      path: sitemapPath(month),
      group: 'sitemaps',
      shown: () => [pages],
      props: () => ({ pages }),
    }))
  },
  render: ({ pages }) => formatSitemap(pages),
}

/** `/sitemap-index.xml`: the sitemaps of all months. There is none while nobody knows where the site is served. */
export const sitemapIndexView: FileView<{ addresses: string[] }> = {
  list({ days }) {
    const addresses = toMonths(days).flatMap(({ month }) => findAddress(sitemapPath(month)) ?? [])
    if (addresses.length === 0) return []
    return [
      {
        params: {},
        path: '/sitemap-index.xml',
        group: 'sitemaps',
        shown: () => addresses,
        props: () => ({ addresses }),
      },
    ]
  },
  render: ({ addresses }) => formatSitemapIndex(addresses),
}

function sitemapPath(month: string): string {
  return `/sitemap/${month}.xml`
}
