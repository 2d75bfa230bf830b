import type { KnownDay } from '#content/day-facts.ts'
import type { ArchiveDay, ArchiveLine } from '#content/loader.ts'
import { isCategoryOf } from '#paper/category.ts'
import { href, site } from '#site.ts'
import type { Feed, FeedEntry } from './entry.ts'
import type { FeedFile } from './format.ts'

/** Announcement days a feed holds: whoever looks in at least every other day misses nothing. */
const feedDays = 2

/** Where links point while nobody knows where the site is served: `npm start` and `npm run preview`. */
const localAddress = 'http://localhost:4321'

/** The papers of the newest days, each once, newest first; of one category, or of all. */
export function listNewest(days: KnownDay[], category?: string): FeedLine[] {
  const lines = days.slice(0, feedDays).flatMap((day) =>
    (category ? ofCategory(day.load(), category) : day.load().papers).map(({ id, paper }) => ({
      id,
      date: day.date,
      digest: paper.digest,
    })),
  )
  return [...Map.groupBy(lines, ({ id }) => id).values()].flatMap(([newest]) => newest ?? [])
}

/** A feed with such entries, of one category or of all. */
export function toFeed(file: FeedFile, category: string | undefined, entries: FeedEntry[]): Feed {
  const home = toAddress(category ? `/arxiv/${category}/` : '/')
  const updated = entries.map((entry) => entry.updated).sort()
  return {
    title: category ? `${category} · ${site.title}` : site.title,
    description: site.description,
    home,
    self: `${home}${file}`,
    updated: updated.at(-1) ?? '1970-01-01T00:00:00Z',
    entries,
  }
}

/** A path of the site as readers of feeds need it. */
export function toAddress(path: string): string {
  return new URL(href(path), site.site ?? localAddress).href
}

/** The part of a day that belongs to a followed category (or an archive-wide name). */
function ofCategory(day: ArchiveDay, category: string): ArchiveLine[] {
  return day.papers.filter((line) => Object.keys(line.in).some((name) => isCategoryOf(name, category)))
}

/** What a feed shows of a paper, as far as it tells one state of it from another. */
export type FeedLine = { id: string; date: string; digest: string }
