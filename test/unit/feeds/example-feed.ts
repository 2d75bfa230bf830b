import type { Feed, FeedEntry } from '#feeds/entry.ts'

/** A feed with one entry, whose texts hold whatever XML and HTML take for themselves. */
export function exampleFeed(values: Partial<Feed> = {}): Feed {
  return {
    title: 'Sheaf & <Co>',
    description: 'The day’s papers: "all" of them.',
    home: 'https://ada.example/sheaf/',
    self: 'https://ada.example/sheaf/atom.xml',
    updated: '2026-11-20T06:00:00Z',
    entries: [exampleEntry()],
    ...values,
  }
}

export const hostileTitle = `</title><script>alert(1)</script> ]]> &amp; a < b "c" 'd' <!-- e --> x^2`

export function exampleEntry(values: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 'https://arxiv.org/abs/2611.01234',
    url: 'https://ada.example/sheaf/arxiv/2611.01234/',
    title: hostileTitle,
    authors: ['Ada "A" <Example>', '陈沐阳'],
    categories: ['math.CO', 'cs.DM'],
    published: '2026-11-19T00:00:00Z',
    updated: '2026-11-20T01:02:03Z',
    html: '<p>a &#x3C;b> &#x26; <em>c</em> ]]></p>',
    ...values,
  }
}
