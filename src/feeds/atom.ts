import type { Feed, FeedEntry } from './entry.ts'
import { buildXml } from './xml.ts'

/** A feed as Atom 1.0 (RFC 4287). */
export function formatAtom({ title, description, home, self, updated, entries }: Feed): string {
  return buildXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      id: self,
      title,
      subtitle: description,
      updated,
      link: [
        { '@rel': 'alternate', '@type': 'text/html', '@href': home },
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
      ],
      author: { name: 'arXiv' },
      entry: entries.map(toAtomEntry),
    },
  })
}

function toAtomEntry({ id, url, title, authors, categories, published, updated, html }: FeedEntry): object {
  return {
    id,
    title,
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': url },
    published,
    updated,
    author: authors.map((name) => ({ name })),
    category: categories.map((term) => ({ '@term': term })),
    content: { '@type': 'html', '#text': html },
  }
}
