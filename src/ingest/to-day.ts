import { isCategoryOf } from '#paper/category.ts'
import {
  type AnnouncementType,
  announcementTypes,
  type CategoryCounts,
  type Day,
  type DayPaper,
} from '#paper/schema.ts'
import type { Announcement } from './announcement.ts'
import type { FeedEntry } from './arxiv/feed.ts'
import type { ListingEntry } from './arxiv/listing.ts'

/**
 * One day out of its categories' announcements, in the order a reader meets it: new papers first, then cross-lists and
 * replacements; within these by followed category, in the listing's order; each paper once, under its strongest type.
 *
 * `feeds` adds what the listing hides (entries of version 6 and later), and the announced versions. What `previous`
 * knows of categories that are not in this run stays.
 */
export function toDay(
  date: string,
  announcements: Announcement[],
  feeds: Map<string, FeedEntry[]>,
  previous?: Day,
): DayPlan {
  const mentions = [...announcements.flatMap(fromAnnouncement), ...[...feeds].flatMap(fromFeed)]
  const papers = new Map<string, PlannedPaper>()
  const followed = new Set(announcements.map(({ category }) => category))
  for (const paper of previous?.papers ?? []) {
    for (const [category, type] of Object.entries(paper.in)) {
      if (!followed.has(category)) addMention(papers, { id: paper.id, version: paper.version, category, type })
    }
  }
  for (const mention of mentions) addMention(papers, mention)
  return {
    date,
    categories: { ...previous?.categories, ...Object.fromEntries(announcements.map((a) => [a.category, countsOf(a)])) },
    papers: [...papers.values()].sort((a, b) => rank(a.type) - rank(b.type)),
  }
}

function fromAnnouncement({ category, entries }: Announcement): Mention[] {
  return entries.map((entry) => ({ category, id: entry.id, type: typeIn(category, entry), listing: entry }))
}

function fromFeed([category, entries]: [string, FeedEntry[]]): Mention[] {
  return entries.map((feed) => ({ category, id: feed.id, version: feed.version, type: feed.type, feed }))
}

/** The listing says "replaced" in every category; away from its primary category that is a `replace-cross`. */
function typeIn(category: string, { type, categories: [primary = ''] }: ListingEntry): AnnouncementType {
  return type === 'replace' && !isCategoryOf(primary, category) ? 'replace-cross' : type
}

/** A category's first word on a paper counts: the listing before the feed, "new" before "replaced". */
function addMention(papers: Map<string, PlannedPaper>, { id, category, type, version, listing, feed }: Mention): void {
  const paper = papers.get(id) ?? { id, type, in: {} }
  papers.set(id, paper)
  const known = paper.in[category]
  if (known === undefined || (feed === undefined && rank(type) < rank(known))) paper.in[category] = type
  if (rank(paper.in[category] as AnnouncementType) < rank(paper.type))
    paper.type = paper.in[category] as AnnouncementType
  if (version !== undefined) paper.version ??= version
  if (listing) paper.listing ??= listing
  if (feed) paper.feed ??= feed
}

function countsOf({ entries, totals }: Announcement): CategoryCounts {
  const count = (type: ListingEntry['type']) => totals[type] ?? entries.filter((entry) => entry.type === type).length
  return { new: count('new'), cross: count('cross'), replace: count('replace') }
}

const rank = (type: AnnouncementType): number => announcementTypes.indexOf(type)

/** A day as announced, before anything is known of its papers' metadata. */
export type DayPlan = { date: string; categories: Day['categories']; papers: PlannedPaper[] }

export type PlannedPaper = Omit<DayPaper, 'version'> & {
  /** The announced version, where the feed tells it. */
  version?: number
  listing?: ListingEntry
  feed?: FeedEntry
}

type Mention = {
  id: string
  category: string
  type: AnnouncementType
  version?: number
  listing?: ListingEntry
  feed?: FeedEntry
}
