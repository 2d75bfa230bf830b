import type { Archive } from '#content/read-archive.ts'
import { dayPath, paperPath } from '#paper/urls.ts'
import { findAddress } from '#site.ts'
import { buildXml } from './xml.ts'

/**
 * The days of each month and the papers it listed first, each with the last day that changed it; nothing while nobody
 * knows where the site is served. Source: https://www.sitemaps.org/protocol.html
 */
export function listAddresses({ days, papers }: Archive): Map<string, SitemapPage[]> {
  const root = findAddress('/')
  if (root === undefined) return new Map()
  const months = new Map<string, SitemapPage[]>()
  for (const { date } of days) add(dayPath(date), date, date)
  for (const {
    paper,
    days: [latest],
  } of papers.values())
    add(paperPath(paper.id), paper.listed, latest?.date ?? paper.listed)
  return months

  function add(path: string, first: string, lastmod: string): void {
    const month = first.slice(0, 7)
    const pages = months.get(month) ?? []
    months.set(month, pages)
    pages.push({ loc: `${root}${path.slice(1)}`, lastmod })
  }
}

export function formatSitemap(pages: SitemapPage[]): string {
  return buildXml({ urlset: { '@xmlns': namespace, url: pages } })
}

export function formatSitemapIndex(addresses: string[]): string {
  return buildXml({ sitemapindex: { '@xmlns': namespace, sitemap: addresses.map((loc) => ({ loc })) } })
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export type SitemapPage = { loc: string; lastmod: string }
