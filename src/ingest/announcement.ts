import { type Answer, parseAnswer } from './arxiv/answer.ts'
import { type Arxiv, listingPageSize } from './arxiv/client.ts'
import { type ListingEntry, type ListingPage, type ListingType, parseListing } from './arxiv/listing.ts'

/** Pages read of one listing at the most; arXiv's largest day of one archive has about 3,000 entries. */
const maxPages = 20

/** Reads the newest announcement of a category to its last page. Throws an error that names the category. */
export function readAnnouncement(arxiv: Arxiv, category: string): Promise<Announcement> {
  return readPages(category, (page) => arxiv.fetchListing(category, page * listingPageSize))
}

/** Reads the announcement of one of the last 90 days; without entries where arXiv announced nothing. */
export function readCatchup(arxiv: Arxiv, category: string, date: string): Promise<Announcement> {
  return readPages(category, (page) => arxiv.fetchCatchup(category, date, page + 1))
}

async function readPages(category: string, fetchPage: (page: number) => Promise<Answer>): Promise<Announcement> {
  const first = parseAnswer(await fetchPage(0), parseListing)
  const announcement: Announcement = { category, date: first.date, totals: {}, entries: [] }
  addPage(announcement, first)
  for (let page = 1; page < maxPages && isIncomplete(announcement); page++) {
    const next = parseAnswer(await fetchPage(page), parseListing)
    if (next.date !== first.date) {
      throw new Error(
        `The listing of ${category} changed from ${first.date} to ${next.date} while it was read. Run again.`,
      )
    }
    if (next.entries.length === 0) break
    addPage(announcement, next)
  }
  return announcement
}

function addPage(announcement: Announcement, page: ListingPage): void {
  for (const [section, { total }] of Object.entries(page.sections)) announcement.totals[section as ListingType] = total
  const known = new Set(announcement.entries.map(entryKey))
  announcement.entries.push(...page.entries.filter((entry) => !known.has(entryKey(entry))))
}

const entryKey = ({ id, type }: ListingEntry): string => `${type} ${id}`

/** A section that a page has not reached yet has no heading there, so a page full to the brim has a next one. */
function isIncomplete({ totals, entries }: Announcement): boolean {
  const announced = Object.values(totals).reduce((sum, total) => sum + total, 0)
  return entries.length < announced || (entries.length > 0 && entries.length % listingPageSize === 0)
}

/** What arXiv announced in one category on one day. */
export type Announcement = {
  category: string
  date: string
  /** How many entries arXiv says each section has. */
  totals: Partial<Record<ListingType, number>>
  /** In the listing's order. */
  entries: ListingEntry[]
}
