import { expect, test } from 'vitest'
import { formatSitemap, formatSitemapIndex } from '#feeds/sitemap.ts'
import { buildXml } from '#feeds/xml.ts'
import { readXml } from './read-xml.ts'

const pages = [
  { loc: 'https://sheaf.example/a&b/day/2026-11-20/', lastmod: '2026-11-20' },
  { loc: 'https://sheaf.example/arxiv/2611.01234/', lastmod: '2026-11-19' },
]

test('lists pages as any writer of XML would', () => {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  const lines = pages.map(({ loc, lastmod }) => `${loc} ${lastmod}\n`).join('')
  expect(formatSitemap(lines)).toBe(buildXml({ urlset: { '@xmlns': namespace, url: pages } }))
})

test('is named by the index of sitemaps', () => {
  const xml = formatSitemapIndex(['https://sheaf.example/sitemap/2026-11.xml'])
  expect(readXml(xml)).toMatchObject({
    sitemapindex: { sitemap: { loc: 'https://sheaf.example/sitemap/2026-11.xml' } },
  })
})
