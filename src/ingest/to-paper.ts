import { formatInline, formatMarkdown } from '#markdown/format.ts'
import type { Paper } from '#paper/schema.ts'
import type { ApiEntry } from './arxiv/api.ts'
import type { FeedEntry } from './arxiv/feed.ts'
import type { ListingEntry } from './arxiv/listing.ts'
import { findLinks } from './find-links.ts'
import { isWithdrawn } from './is-withdrawn.ts'
import { parseAbstract } from './tex/abstract.ts'
import { parseLine } from './tex/line.ts'
import { formatName } from './tex/name.ts'

/** What the API knows of a paper. */
export function fromApi(entry: ApiEntry): Metadata {
  const { version, categories, msc, acm, doi } = entry
  return {
    version,
    ...prose(entry),
    authors: names(entry.authors),
    categories,
    published: toInstant(entry.published),
    updated: toInstant(entry.updated),
    ...(doi && { doi }),
    ...(isWithdrawn(entry) && { withdrawn: true }),
    links: findLinks(entry.abstract, entry.comments ?? ''),
    msc,
    acm,
  }
}

/** What the feed knows: it stands in until the API answers. */
export function fromFeed(entry: FeedEntry): Metadata {
  const authors = names(entry.authors.split(/,\s+/))
  return { version: entry.version, ...prose(entry), authors, ...standIn(entry), source: 'feed' }
}

/** What the listing knows: it stands in where API and feed are silent. */
export function fromListing(entry: ListingEntry, version: number): Metadata {
  return { version, ...prose(entry), authors: names(entry.authors), ...standIn(entry), source: 'listing' }
}

/**
 * The paper after an announcement: fresh metadata over what is written, unless that is newer; its days and its answers
 * are kept.
 */
export function mergePaper(written: Paper | undefined, fresh: Metadata, announcement: AnnouncedPaper): Paper {
  const { id, license, announced, date } = announcement
  const metadata = written && isNewer(written, fresh) ? written : fresh
  // What this very announcement said before, it may say better now; of two announcements the first one counts.
  const other = written?.announced === date ? undefined : written?.announced
  const first = [other, announced].filter((day) => day !== undefined).sort()[0]
  return {
    ...metadata,
    id,
    faq: written?.faq ?? [],
    ...definedOnly({ license: license ?? written?.license, announced: first }),
    listed: written && written.listed < date ? written.listed : date,
  }
}

/** A stand-in never goes over the API's own word on the same version. */
function isNewer(written: Paper, fresh: Metadata): boolean {
  return written.version > fresh.version || (written.version === fresh.version && !written.source && !!fresh.source)
}

function prose({
  title,
  abstract,
  comments,
  journal,
}: Prose): Pick<Paper, 'title' | 'abstract' | 'comments' | 'journal'> {
  return {
    title: formatInline(parseLine(title)) || '(untitled)',
    abstract: formatMarkdown(parseAbstract(abstract)),
    ...(comments && { comments: formatInline(parseLine(comments)) }),
    ...(journal && { journal: formatInline(parseLine(journal)) }),
  }
}

function standIn({
  categories,
  abstract,
}: FeedEntry | ListingEntry): Pick<Paper, 'categories' | 'links' | 'msc' | 'acm'> {
  return { categories, links: findLinks(abstract), msc: [], acm: [] }
}

/** arXiv's API now and then has a colon for an author. */
function names(authors: string[]): string[] {
  return authors.map((name) => formatName(name)).filter((name) => /\p{L}/u.test(name))
}

function toInstant(text: string): string {
  return new Date(text).toISOString().replace('.000Z', 'Z')
}

function definedOnly<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

export type Metadata = Omit<Paper, 'id' | 'license' | 'announced' | 'listed' | 'faq'>
export type AnnouncedPaper = { id: string; date: string; announced?: string; license?: string }
type Prose = { title: string; abstract: string; comments?: string; journal?: string }
