import { parseArxivId } from '#paper/id.ts'
import { readClasses } from './classes.ts'
import { allOf, childOf, parseXml, textOf, type XmlValue } from './xml.ts'

/** Identifiers asked for in one request. arXiv allows 2,000 but slows down well below. */
export const apiBatchSize = 100

/**
 * Reads the API's Atom answer: metadata of the latest version of each paper, raw TeX in title and abstract.
 * Source: https://info.arxiv.org/help/api/user-manual.html
 *
 * Throws where the document is no feed, is cut off, or is arXiv's error entry.
 */
export function parseApi(xml: string): ApiAnswer {
  const feed = parseXml(xml, ['entry', 'category', 'author']).feed
  if (feed === undefined) throw new Error(`not an Atom feed. It begins: ${JSON.stringify(xml.slice(0, 120))}`)
  const total = Number.parseInt(textOf(childOf(feed, 'opensearch:totalResults')), 10)
  if (Number.isNaN(total)) throw new Error('the answer does not say how many papers match')
  return { total, entries: allOf(childOf(feed, 'entry')).flatMap((entry) => parseEntry(entry) ?? []) }
}

/** arXiv answers a paper that it cannot tell of with an entry that lacks what makes one; such a one is passed over. */
function parseEntry(entry: XmlValue): ApiEntry | undefined {
  const address = textOf(childOf(entry, 'id')).trim()
  if (address.includes('/api/errors')) throw new Error(`arXiv answers: ${textOf(childOf(entry, 'summary')).trim()}`)
  const identifier = parseArxivId(address.replace(/^https?:\/\/arxiv\.org\/abs\//, ''))
  const primary = textOf(childOf(childOf(entry, 'arxiv:primary_category'), '@term'))
  const dates = [textOf(childOf(entry, 'published')).trim(), textOf(childOf(entry, 'updated')).trim()]
  if (!identifier?.version || !isCategory(primary) || dates.some((date) => Number.isNaN(Date.parse(date))))
    return undefined
  const terms = allOf(childOf(entry, 'category')).map((category) => textOf(childOf(category, '@term')))
  return {
    id: identifier.id,
    version: identifier.version,
    title: textOf(childOf(entry, 'title')).trim(),
    authors: allOf(childOf(entry, 'author')).map((author) => textOf(childOf(author, 'name')).trim()),
    categories: [primary, ...terms.filter((term) => term !== primary && isCategory(term))],
    ...readClasses(terms),
    abstract: textOf(childOf(entry, 'summary')).replace(/\s+$/, '').replace(/^\n+/, ''),
    published: textOf(childOf(entry, 'published')).trim(),
    updated: textOf(childOf(entry, 'updated')).trim(),
    ...optional('comments', entry, 'arxiv:comment'),
    ...optional('journal', entry, 'arxiv:journal_ref'),
    ...optional('doi', entry, 'arxiv:doi'),
  }
}

/** The API mixes MSC and ACM classes among the categories: `I.2.7; H.3.3`, `11M26`. */
function isCategory(term: string): boolean {
  return /^[a-z-]+(\.[A-Za-z-]+)?$/.test(term)
}

function optional<Key extends string>(key: Key, entry: XmlValue, name: string): Partial<Record<Key, string>> {
  const text = textOf(childOf(entry, name)).trim()
  return text ? ({ [key]: text } as Record<Key, string>) : {}
}

/** `total`: how many papers match, on this page of the answer or not. */
export type ApiAnswer = { total: number; entries: ApiEntry[] }

export type ApiEntry = {
  id: string
  /** The latest version, which may be newer than the one announced. */
  version: number
  /** Raw TeX. */
  title: string
  /** Unicode names. */
  authors: string[]
  /** arXiv categories, the primary one first. */
  categories: string[]
  /** Classes found among the category terms. */
  msc: string[]
  acm: string[]
  /** Raw TeX; a line that starts with two spaces begins a paragraph. */
  abstract: string
  /** ISO instants of the first and the latest version. */
  published: string
  updated: string
  comments?: string
  journal?: string
  doi?: string
}
