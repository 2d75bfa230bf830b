import { newYorkDate } from '#paper/calendar-date.ts'
import { parseArxivId } from '#paper/id.ts'
import { type AnnouncementType, AnnouncementTypeSchema } from '#paper/schema.ts'
import { isWebAddress } from '#paper/urls.ts'
import { allOf, childOf, parseXml, textOf, type XmlValue } from './xml.ts'

/**
 * Reads one category's Atom feed of rss.arxiv.org: announced version, type and licence of each entry.
 * Source: https://info.arxiv.org/help/atom_specifications.html
 *
 * Throws where the document is no feed, is cut off, or is arXiv's feed that reports an error.
 */
export function parseFeed(xml: string): Feed {
  const feed = parseXml(xml, ['entry', 'category']).feed
  if (feed === undefined) throw new Error(`not an Atom feed. It begins: ${JSON.stringify(xml.slice(0, 120))}`)
  const title = textOf(childOf(feed, 'title')).trim()
  if (/^Feed error/i.test(title)) throw new Error(`arXiv answers: ${title}`)
  const entries = allOf(childOf(feed, 'entry'))
  const date = textOf(childOf(entries[0], 'published'))
  return { ...(date && { date: newYorkDate(new Date(date)) }), entries: entries.map(parseEntry) }
}

function parseEntry(entry: XmlValue): FeedEntry {
  const name = textOf(childOf(entry, 'id')).trim()
  const identifier = parseArxivId(name)
  const type = AnnouncementTypeSchema.safeParse(textOf(childOf(entry, 'arxiv:announce_type')).trim())
  if (!identifier?.version || !type.success) throw new Error(`the entry ${JSON.stringify(name)} has no version or type`)
  const license = textOf(childOf(entry, 'dc:rights')).trim()
  const [, abstract = ''] = /Abstract:\s([\s\S]*)$/.exec(textOf(childOf(entry, 'summary'))) ?? []
  return {
    id: identifier.id,
    version: identifier.version,
    type: type.data,
    title: textOf(childOf(entry, 'title')).trim(),
    authors: textOf(childOf(entry, 'dc:creator')).trim(),
    categories: allOf(childOf(entry, 'category')).map((category) => textOf(childOf(category, '@term'))),
    abstract: abstract.trim(),
    ...(isWebAddress(license) && { license }),
  }
}

export type Feed = {
  /** The day of its entries in New York; absent where the feed is empty. */
  date?: string
  entries: FeedEntry[]
}

export type FeedEntry = {
  id: string
  /** The version announced. */
  version: number
  type: AnnouncementType
  title: string
  /** TeX names in one line, joined by commas. */
  authors: string
  categories: string[]
  abstract: string
  license?: string
}
