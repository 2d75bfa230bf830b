import type { Feed, FeedEntry } from './entry.ts'
import { buildXml } from './xml.ts'

/** A feed as RSS 2.0. */
export function formatRss({ title, description, home, self, updated, entries }: Feed): string {
  return buildXml({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title,
        link: home,
        description,
        'atom:link': { '@rel': 'self', '@type': 'application/rss+xml', '@href': self },
        lastBuildDate: toRfc822(updated),
        item: entries.map(toItem),
      },
    },
  })
}

function toItem({ id, url, title, authors, categories, published, html }: FeedEntry): object {
  return {
    title,
    link: url,
    guid: { '@isPermaLink': 'false', '#text': id },
    pubDate: toRfc822(published),
    'dc:creator': authors,
    category: categories,
    description: html,
  }
}

/** `2026-11-20T00:00:00Z` → `Fri, 20 Nov 2026 00:00:00 GMT` */
function toRfc822(instant: string): string {
  return new Date(instant).toUTCString()
}
