import { getArchive, getFullPaper, ofCategory } from '#collections.ts'
import { href, site } from '#site.ts'
import { type Feed, type FeedEntry, toEntry } from './entry.ts'
import type { FeedFile } from './format.ts'

/** Announcement days a feed holds: whoever looks in at least every other day misses nothing. */
const feedDays = 2

/** Where links point while nobody knows where the site is served: `npm start` and `npm run preview`. */
const localAddress = 'http://localhost:4321'

/** The papers of the newest days, each once, newest first; of one category, or of all. */
export async function loadFeed(file: FeedFile, category?: string): Promise<Feed> {
  const lines = await listNewest(category)
  const home = address(category ? `/arxiv/${category}/` : '/')
  const entries: FeedEntry[] = []
  for (const { id, date, digest } of lines) entries.push(await loadEntry(id, date, digest))
  return {
    title: category ? `${category} · ${site.title}` : site.title,
    description: site.description,
    home,
    self: `${home}${file}`,
    updated:
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? '1970-01-01T00:00:00Z',
    entries,
  }
}

/** What a feed shows, as far as a cache has to know. */
export async function listNewest(category?: string): Promise<{ id: string; date: string; digest: string }[]> {
  const { days } = await getArchive()
  const lines = days.slice(0, feedDays).flatMap((day) =>
    (category ? ofCategory(day, category) : day.papers).map(({ id, paper }) => ({
      id,
      date: day.date,
      digest: paper.digest,
    })),
  )
  return [...Map.groupBy(lines, ({ id }) => id).values()].flatMap(([newest]) => newest ?? [])
}

const loaded = new Map<string, Promise<FeedEntry>>()

/** A paper stands in many feeds and three formats; it is rendered once. */
function loadEntry(id: string, date: string, digest: string): Promise<FeedEntry> {
  const key = `${date} ${digest}`
  const entry = loaded.get(key) ?? getFullPaper(id).then((paper) => toEntry(paper, date, address))
  loaded.set(key, entry)
  return entry
}

function address(path: string): string {
  return new URL(href(path), site.site ?? localAddress).href
}
