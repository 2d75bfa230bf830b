import { formatAtom } from './atom.ts'
import type { Feed } from './entry.ts'
import { formatJsonFeed } from './json-feed.ts'
import { formatRss } from './rss.ts'

/** The forms a feed comes in: by file name, its content type and how it is written. */
export const feedFormats = {
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', format: formatAtom },
  'rss.xml': { type: 'application/rss+xml; charset=utf-8', format: formatRss },
  'feed.json': { type: 'application/feed+json; charset=utf-8', format: formatJsonFeed },
} satisfies Record<string, { type: string; format: (feed: Feed) => string }>

export type FeedFile = keyof typeof feedFormats
