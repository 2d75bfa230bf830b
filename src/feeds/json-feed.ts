import type { Feed } from './entry.ts'

/** A feed as JSON Feed 1.1. */
export function formatJsonFeed({ title, description, home, self, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    items: entries.map(({ id, url, title, authors, categories, published, updated, html }) => ({
      id,
      url,
      title,
      content_html: html,
      date_published: published,
      date_modified: updated,
      authors: authors.map((name) => ({ name })),
      tags: categories,
    })),
  })
}
