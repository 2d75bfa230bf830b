import { UnusableAnswer } from './arxiv/answer.ts'
import { type Arxiv, listingPageSize } from './arxiv/client.ts'
import type { ListingEntry, ListingPage, ListingType } from './arxiv/listing.ts'

/** Pages read of one listing at the most; arXiv's largest day of one archive has about 3,000 entries. */
const maxPages = 20

/** Reads the newest announcement of a category, every page of it. */
export function readAnnouncement(arxiv: Arxiv, category: string): Promise<Announcement> {
  return readTwiceIfShort(category, (page) => arxiv.readListing(category, page * listingPageSize))
}

/** Reads the announcement of one of the last 90 days; without entries where arXiv announced nothing. */
export function readCatchup(arxiv: Arxiv, category: string, date: string): Promise<Announcement> {
  return readTwiceIfShort(category, async (page) => {
    const answer = await arxiv.readCatchup(category, date, page + 1)
    if (answer.date === date) return answer
    throw new UnusableAnswer(`Asked for ${category} of ${date}, arXiv showed ${answer.date}. Run again.`)
  })
}

/**
 * A listing with fewer entries than it counts may have been caught in the making, so it is read again; what is still
 * missing then has been deleted.
 */
async function readTwiceIfShort(category: string, readPage: PageReader): Promise<Announcement> {
  const first = await readPages(category, readPage)
  if (first.unlisted === 0) return first
  const second = await readPages(category, readPage)
  if (second.date !== first.date) return second
  return merge(first, second)
}

async function readPages(category: string, readPage: PageReader): Promise<Announcement> {
  const pages: ListingPage[] = [await readPage(0)]
  for (let page = 1; page < maxPages && hasNext(pages); page++) {
    const next = await readPage(page)
    if (next.date !== pages[0]?.date) {
      throw new UnusableAnswer(`The listing of ${category} changed to ${next.date} while it was read. Run again.`)
    }
    if (next.entries.length === 0) break
    pages.push(next)
  }
  return toAnnouncement(category, pages)
}

/** A section that no page has reached yet has no heading either, so a page full to the brim has a next one. */
function hasNext(pages: ListingPage[]): boolean {
  const last = pages.at(-1)?.entries.length ?? 0
  const shown = pages.reduce((sum, { entries }) => sum + entries.length, 0)
  return last > 0 && (last % listingPageSize === 0 || shown < countTotal(pages))
}

function countTotal(pages: ListingPage[]): number {
  const totals = new Map(pages.flatMap(({ sections }) => Object.entries(sections)))
  const counted = [...totals.values()].reduce((sum, { total }) => sum + total, 0)
  return Math.max(counted, ...pages.map(({ total = 0 }) => total))
}

function toAnnouncement(category: string, pages: ListingPage[]): Announcement {
  const entries = distinct(pages.flatMap((page) => page.entries))
  return { category, date: pages[0]?.date ?? '', entries, unlisted: Math.max(0, countTotal(pages) - entries.length) }
}

function merge(first: Announcement, second: Announcement): Announcement {
  const entries = distinct([...second.entries, ...first.entries])
  const counted = Math.max(...[first, second].map((reading) => reading.entries.length + reading.unlisted))
  const inOrder = entries.length > second.entries.length ? inListingOrder(entries) : second.entries
  return { ...second, entries: inOrder, unlisted: Math.max(0, counted - entries.length) }
}

/** arXiv lists the identifiers of a section in rising order. */
function inListingOrder(entries: ListingEntry[]): ListingEntry[] {
  const sections: ListingType[] = ['new', 'cross', 'replace']
  return entries.sort((a, b) => sections.indexOf(a.type) - sections.indexOf(b.type) || (a.id < b.id ? -1 : 1))
}

function distinct(entries: ListingEntry[]): ListingEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [`${entry.type} ${entry.id}`, entry])).values()].reverse()
}

/** What arXiv announced in one category on one day. */
export type Announcement = {
  category: string
  date: string
  /** In the listing's order. */
  entries: ListingEntry[]
  /** How many entries more arXiv counts than it shows. */
  unlisted: number
}

type PageReader = (page: number) => Promise<ListingPage>
