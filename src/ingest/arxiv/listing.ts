import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { findLongDate } from '#paper/calendar-date.ts'
import { parseArxivId } from '#paper/id.ts'

/**
 * Reads one page of `/list/<category>/new` or `/catchup/<category>/<date>`.
 * Source of the markup: arXiv/arxiv-browse, templates/list/new.html, list_macros.html and catchup.html.
 *
 * Throws where the page states no date, or announces papers that are not there.
 */
export function parseListing(html: string): ListingPage {
  const page = fromHtml(html)
  const date = findDate(page)
  if (!date) throw new Error(`The page states no announcement day. It begins: ${JSON.stringify(summary(page))}`)
  if (!/<\/html>\s*$/i.test(html)) throw new Error('The page is cut off: it does not end with </html>.')
  const sections: ListingPage['sections'] = {}
  const entries: ListingEntry[] = []
  for (const { section, shown, total, items } of findSections(page)) {
    if (items.length !== shown) {
      throw new Error(`The section "${section}" says it shows ${shown} entries, but ${items.length} are there.`)
    }
    sections[section] = { shown, total }
    entries.push(...items)
  }
  const text = textOf(page)
  if (entries.length === 0 && !/No (further )?updates/.test(text)) {
    throw new Error('The page shows neither entries nor the word that there are no updates.')
  }
  const [, total] = /Total of (\d+) entries/.exec(text) ?? []
  return { date, sections, entries, ...(total && { total: Number(total) }) }
}

function findDate(page: Root): string | undefined {
  const headings = selectAll('h1, h3', page).map((heading) => textOf(heading))
  const heading = headings.find((text) => /new listings for|Catchup results for/i.test(text))
  return heading && findLongDate(heading)
}

const headingForm = /^\s*(New|Cross|Replacement) submissions.*?\(.*?showing (?:first |last )?(\d+) of (\d+) entries/is
const sectionNames = { New: 'new', Cross: 'cross', Replacement: 'replace' } as const

/** Headings and entries in the page's order; an entry belongs to the heading before it. */
function findSections(page: Root): Section[] {
  const sections: Section[] = []
  const nodes = selectAll('h3, dt, dd', page)
  for (const [index, node] of nodes.entries()) {
    const [, name, shown, total] = (node.tagName === 'h3' && headingForm.exec(textOf(node))) || []
    if (name) {
      const section = sectionNames[name as keyof typeof sectionNames]
      sections.push({ section, shown: Number(shown), total: Number(total), items: [] })
    }
    const description = nodes[index + 1]
    const current = sections.at(-1)
    if (node.tagName !== 'dt' || !current || description?.tagName !== 'dd') continue
    const entry = parseEntry(node, description, current.section)
    if (entry) current.items.push(entry)
  }
  return sections
}

function parseEntry(term: Element, description: Element, type: ListingType): ListingEntry | undefined {
  const id = parseArxivId(text(select('a[title="Abstract"]', term)))?.id
  if (!id) return undefined
  const version = parseArxivId(hrefTail(select('a[title="View HTML"]', term)))?.version
  const subjects = field(description, '.list-subjects')
  const primary = lastInParentheses(text(select('.primary-subject', description)))
  const categories = subjects.split(';').flatMap((subject) => lastInParentheses(subject) ?? [])
  const comments = field(description, '.list-comments')
  const journal = field(description, '.list-journal-ref')
  return {
    id,
    type,
    ...(version && { version }),
    title: field(description, '.list-title'),
    authors: selectAll('.list-authors a', description).map(text),
    categories: primary ? [primary, ...categories.filter((category) => category !== primary)] : categories,
    abstract: text(select('p.mathjax', description)),
    ...(comments && { comments }),
    ...(journal && { journal }),
  }
}

/** A field's text without its label. */
function field(description: Element, selector: string): string {
  const label = text(select(`${selector} .descriptor`, description))
  return text(select(selector, description)).slice(label.length).trim()
}

function text(element: Element | undefined): string {
  return element ? textOf(element).replace(/\s+/g, ' ').trim() : ''
}

/** `https://arxiv.org/html/2608.09949v1` → `2608.09949v1` */
function hrefTail(link: Element | undefined): string {
  return String(link?.properties.href ?? '').replace(/^.*\/html\//, '')
}

/** `Artificial Intelligence (cs.AI)` → `cs.AI` */
function lastInParentheses(subject: string): string | undefined {
  return /\(([\w.-]+)\)\s*$/.exec(subject)?.[1]
}

function summary(page: Root): string {
  return textOf(page).replace(/\s+/g, ' ').trim().slice(0, 120)
}

/** arXiv's listing knows one kind of replacement; the primary category tells whether it is a `replace-cross`. */
export type ListingType = 'new' | 'cross' | 'replace'

export type ListingEntry = {
  id: string
  type: ListingType
  /** Known only where arXiv offers an HTML page. */
  version?: number
  title: string
  authors: string[]
  /** The primary one first. */
  categories: string[]
  /** Text of arXiv's HTML: accents decoded, math as TeX. */
  abstract: string
  comments?: string
  journal?: string
}

export type ListingPage = {
  /** The announcement day that the page states. */
  date: string
  /** "showing X of Y" by section; an empty section is absent. */
  sections: Partial<Record<ListingType, { shown: number; total: number }>>
  /** In the page's order. */
  entries: ListingEntry[]
  /** Entries of all sections on all pages, where the page says so. */
  total?: number
}

type Section = { section: ListingType; shown: number; total: number; items: ListingEntry[] }
