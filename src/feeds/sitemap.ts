import { getArchive } from '#collections.ts'
import { dayPath, paperPath } from '#paper/urls.ts'
import { findAddress } from '#site.ts'
import { buildXml } from './xml.ts'

/**
 * The days of each month and the papers it listed first, each with the last day that changed it; nothing while nobody
 * knows where the site is served. Source: https://www.sitemaps.org/protocol.html
 */
export async function listAddresses(): Promise<Map<string, SitemapPage[]>> {
  const { days, papers } = await getArchive()
  const pages = [
    ...days.map(({ date }) => ({ path: dayPath(date), first: date, last: date })),
    ...[...papers.values()].map(({ paper, days }) => {
      return { path: paperPath(paper.id), first: paper.listed, last: days[0]?.date ?? paper.listed }
    }),
  ]
  const known = pages.flatMap(({ path, first, last }) => {
    const loc = findAddress(path)
    return loc ? { loc, lastmod: last, month: first.slice(0, 7) } : []
  })
  return Map.groupBy(known, ({ month }) => month)
}

export function formatSitemap(pages: SitemapPage[]): string {
  return buildXml({ urlset: { '@xmlns': namespace, url: pages.map(({ loc, lastmod }) => ({ loc, lastmod })) } })
}

export function formatSitemapIndex(addresses: string[]): string {
  return buildXml({ sitemapindex: { '@xmlns': namespace, sitemap: addresses.map((loc) => ({ loc })) } })
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export type SitemapPage = { loc: string; lastmod: string; month: string }
