import { toSections } from '#components/archive/sections.ts'
import type { ShownDay } from '#components/entry/shown-line.ts'
import { formatLongDate } from '#paper/calendar-date.ts'

/** One sentence for search engines: `On Friday, 20 November 2026: 12 new, 4 cross-lists, 4 replacements in cs.LG.` */
export function describeDay({ date, papers }: ShownDay, categories: string[]): string {
  const counts = toSections(papers).map(({ title, lines }) => `${lines.length} ${title.toLowerCase()}`)
  return `arXiv on ${formatLongDate(date)}: ${counts.join(', ')} in ${categories.join(', ')}.`
}
