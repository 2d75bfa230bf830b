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
import { inListingOrder } from './listing-order.ts'
import type { AnnouncedEntry, Feeds } from './read-feeds.ts'

/**
 * One day out of its categories' announcements, in the listing's order; each paper once, under its strongest type.
 *
 * `feeds` adds what the listing hides (entries of version 6 and later), and the announced versions. What `previous` knows
 * stays: other categories, and entries that arXiv has taken off its listing since.
 */
export function toDay(date: string, { announcements, feeds, previous, followed }: DaySources): DayPlan {
  const order = [...new Set([...followed, ...Object.keys(previous?.categories ?? {})])]
  const mentions = order.flatMap((category) => [
    ...announcements.filter((announcement) => announcement.category === category).flatMap(fromAnnouncement),
    ...(previous?.papers ?? []).flatMap((paper) => fromPrevious(category, paper)),
    ...(feeds.get(category) ?? []).map((feed) => fromFeed(category, feed)),
  ])
  const papers = new Map<string, PlannedPaper>()
  for (const mention of mentions) addMention(papers, mention)
  const planned = inListingOrder(papers.values(), order)
  const read = order.filter(
    (category) => previous?.categories[category] || announcements.some((a) => a.category === category),
  )
  return {
    date,
    categories: Object.fromEntries(
      read.map((category) => [category, count(category, planned, { announcements, previous })]),
    ),
    papers: planned,
  }
}

/** A plan that lacks some papers; one that would lack them all stays as it is. */
export function withoutPapers(plan: DayPlan, ids: string[]): DayPlan {
  const papers = plan.papers.filter(({ id }) => !ids.includes(id))
  if (papers.length === 0) return plan
  const counted = Object.entries(plan.categories).map(([category, counts]) => [
    category,
    { ...counts, ...countTypes(category, papers) },
  ])
  return { ...plan, papers, categories: Object.fromEntries(counted) }
}

function fromAnnouncement({ category, entries }: Announcement): Mention[] {
  return entries.map((entry) => ({ category, id: entry.id, type: typeIn(category, entry), listing: entry }))
}

function fromFeed(category: string, { isUnsure, ...feed }: AnnouncedEntry): Mention {
  return { category, id: feed.id, type: feed.type, feed, ...(!isUnsure && { version: feed.version }) }
}

/** A version that was a guess is asked for again. */
function fromPrevious(category: string, { id, version, in: types, provisional }: DayPaper): Mention[] {
  const type = types[category]
  return type ? [{ category, id, type, ...(!provisional && { version }) }] : []
}

/** The listing says "replaced" in every category; away from its primary category that is a `replace-cross`. */
function typeIn(category: string, { type, categories: [primary = ''] }: ListingEntry): AnnouncementType {
  return type === 'replace' && !isCategoryOf(primary, category) ? 'replace-cross' : type
}

/** A category's first word on a paper counts, but "new" goes before "replaced" where its listing says both. */
function addMention(papers: Map<string, PlannedPaper>, { id, category, type, version, listing, feed }: Mention): void {
  const paper = papers.get(id) ?? { id, type, in: {} }
  papers.set(id, paper)
  const known = paper.in[category]
  if (known === undefined || (listing && rank(type) < rank(known))) paper.in[category] = type
  if (rank(paper.in[category] as AnnouncementType) < rank(paper.type))
    paper.type = paper.in[category] as AnnouncementType
  if (version !== undefined) paper.version ??= version
  if (listing) paper.listing ??= listing
  if (feed) paper.feed ??= feed
}

function count(
  category: string,
  papers: PlannedPaper[],
  { announcements, previous }: Pick<DaySources, 'announcements' | 'previous'>,
): CategoryCounts {
  const own = announcements.find((announcement) => announcement.category === category)
  const unlisted = (own ?? previous?.categories[category])?.unlisted ?? 0
  return { ...countTypes(category, papers), ...(unlisted > 0 && { unlisted }) }
}

function countTypes(category: string, papers: PlannedPaper[]): CategoryCounts {
  const types = papers.flatMap((paper) => paper.in[category] ?? [])
  return {
    new: types.filter((type) => type === 'new').length,
    cross: types.filter((type) => type === 'cross').length,
    replace: types.filter((type) => type.startsWith('replace')).length,
  }
}

const rank = (type: AnnouncementType): number => announcementTypes.indexOf(type)

export type DaySources = {
  announcements: Announcement[]
  feeds: Feeds
  /** The day as it is written already. */
  previous: Day | undefined
  /** The followed categories in the owner's order. */
  followed: string[]
}

/** A day as announced, before anything is known of its papers' metadata. */
export type DayPlan = { date: string; categories: Day['categories']; papers: PlannedPaper[] }

export type PlannedPaper = Omit<DayPaper, 'version' | 'provisional'> & {
  /** The announced version, where it is known for sure. */
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
