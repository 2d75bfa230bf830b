import { listOwn } from '#content/day-facts.ts'
import type { Archive } from '#content/read-archive.ts'
import { dayPath, paperPath } from '#paper/urls.ts'
import { escapeHtml } from '#render/html.ts'
import { findAddress } from '#site.ts'
import { buildXml } from './xml.ts'

/**
 * The days of each month and the papers it listed first, an address a line, each with the last day that changed it; nothing
 * while nobody knows where the site is served. Source: https://www.sitemaps.org/protocol.html
 */
export function listAddresses({ days }: Archive): Map<string, string> {
  const root = findAddress('/')
  if (root === undefined) return new Map()
  const months = new Map<string, string>()
  for (const { date } of days) add(dayPath(date), date, date)
  for (const day of days) for (const { id, first } of listOwn(day)) add(paperPath(id), first, day.date)
  return months

  function add(path: string, first: string, lastmod: string): void {
    const month = first.slice(0, 7)
    months.set(month, `${months.get(month) ?? ''}${root}${path.slice(1)} ${lastmod}\n`)
  }
}

/** As `buildXml` would write it, in a tenth of its time: a replacement of an old paper changes the sitemap of its month. */
export function formatSitemap(pages: string): string {
  const urls = pages.split('\n').map((page) => {
    const [loc = '', lastmod] = page.split(' ')
    return lastmod ? `<url><loc>${escapeHtml(loc)}</loc><lastmod>${lastmod}</lastmod></url>` : ''
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="${namespace}">${urls.join('')}</urlset>\n`
}

export function formatSitemapIndex(addresses: string[]): string {
  return buildXml({ sitemapindex: { '@xmlns': namespace, sitemap: addresses.map((loc) => ({ loc })) } })
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
