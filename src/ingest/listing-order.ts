import { type AnnouncementType, announcementTypes } from '#paper/schema.ts'
import type { PlannedPaper } from './to-day.ts'

/**
 * The order of a day, as a reader meets it in arXiv's listings one after the other: new papers first, then cross-lists and
 * replacements; within these by followed category, its sections, and rising identifiers, as arXiv itself lists them. It
 * depends on what was announced alone, not on which request told it.
 */
export function inListingOrder(papers: Iterable<PlannedPaper>, categories: string[]): PlannedPaper[] {
  const keyed = [...papers].map((paper) => {
    const first = categories.findIndex((category) => category in paper.in)
    return { paper, key: [rank(paper.type), first, rank(paper.in[categories[first] ?? ''] ?? paper.type)] }
  })
  return keyed.sort((a, b) => compare(a.key, b.key) || (a.paper.id < b.paper.id ? -1 : 1)).map(({ paper }) => paper)
}

/** The listing has one section for both kinds of replacement. */
function rank(type: AnnouncementType): number {
  return Math.min(announcementTypes.indexOf(type), announcementTypes.indexOf('replace'))
}

function compare(a: number[], b: number[]): number {
  const index = a.findIndex((value, place) => value !== b[place])
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
