import type { AnnouncedItem } from './announcement.ts'
import { renderListingEntry } from './listing-entry.ts'

/** arXiv's most entries a page, in listing and catch-up. */
export const pageSize = 2000

/**
 * The sections of one page of a listing with their headings, `''` for a page without entries.
 * Source: arXiv/arxiv-browse, controllers/list_page/__init__.py, sub_sections_for_types
 */
export function renderSections(items: AnnouncedItem[], { skip, show, abstract }: SectionOptions): string {
  const shown = items.slice(skip, skip + show)
  let before = 0
  return kinds
    .map(({ title, types }) => {
      const total = items.filter(({ type }) => types.includes(type)).length
      const own = shown.filter(({ type }) => types.includes(type))
      const start = before
      before += total
      if (own.length === 0) return ''
      const heading = `${title} (${showing({ skip, show, start, total })}${own.length} of ${total} entries)`
      const entries = own.map((item) => renderListingEntry(item, { index: items.indexOf(item) + 1, abstract }))
      return `<dl id='articles'>\n    <h3>${heading}</h3>\n\n${entries.join('\n')}</dl>\n`
    })
    .filter(Boolean)
    .join('\n')
}

function showing({ skip, show, start, total }: { skip: number; show: number; start: number; total: number }): string {
  const continued = skip > start
  const last = skip + show >= start + total
  if (continued) return last ? 'continued, showing last ' : 'continued, showing '
  return last ? 'showing ' : 'showing first '
}

const kinds: { title: string; types: AnnouncedItem['type'][] }[] = [
  { title: 'New submissions', types: ['new'] },
  { title: 'Cross submissions', types: ['cross'] },
  { title: 'Replacement submissions', types: ['replace', 'replace-cross'] },
]

export type SectionOptions = { skip: number; show: number; abstract: boolean }
