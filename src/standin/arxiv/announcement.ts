import { isCategoryOf } from '#paper/category.ts'
import type { StandinView } from './view.ts'
import type { StandinEntry, StandinMailing, StandinPaperVersion } from './world.ts'

/** From this version on, arXiv's listing shows nothing and its feed no replacement. */
const versionThreshold = 6
const strongestFirst = ['new', 'cross', 'replace'] as const
const typesInOrder = ['new', 'cross', 'replace', 'replace-cross'] as const

/**
 * What a category, or an archive such as `cs`, shows of a mailing: one item a paper, new before cross before replace
 * before replace-cross, by identifier within.
 * Source: arXiv/arxiv-browse, services/database/listings.py; arXiv/arxiv-feed, feed/database.py
 */
export function announcementOf(
  view: StandinView,
  mailing: StandinMailing,
  { subject, show }: { subject: string; show: 'listing' | 'feed' },
): AnnouncedItem[] {
  const strongest = new Map<string, StandinEntry>()
  for (const event of strongestFirst) {
    for (const entry of mailing.entries) {
      if (entry.event === event && !strongest.has(entry.id) && !isHidden(entry, show)) {
        if (categoriesOf(view, entry).some((category) => isCategoryOf(category, subject)))
          strongest.set(entry.id, entry)
      }
    }
  }
  return [...strongest.values()]
    .flatMap((entry) => toItem(view.findCurrent(entry.id), { entry, subject, show }))
    .sort((a, b) => rank(a) - rank(b) || (a.paper.id < b.paper.id ? -1 : 1))
}

function isHidden({ event, version }: StandinEntry, show: 'listing' | 'feed'): boolean {
  return version >= versionThreshold && (show === 'listing' || event === 'replace')
}

function categoriesOf({ papers }: StandinView, { id, version, event, into }: StandinEntry): string[] {
  if (event === 'cross') return into ?? []
  return papers.get(id)?.versions.find((candidate) => candidate.version === version)?.categories ?? []
}

function toItem(
  paper: StandinPaperVersion | undefined,
  { entry, subject, show }: { entry: StandinEntry; subject: string; show: 'listing' | 'feed' },
): AnnouncedItem[] {
  if (!paper) return []
  const isPrimary = isCategoryOf(paper.categories[0] ?? '', subject)
  // The listing alone drops cross-lists within one archive.
  if (show === 'listing' && entry.event === 'cross' && isPrimary) return []
  if (entry.event === 'replace') return [{ paper, type: isPrimary ? 'replace' : 'replace-cross' }]
  return [{ paper, type: entry.event === 'new' && isPrimary ? 'new' : 'cross' }]
}

function rank({ type }: AnnouncedItem): number {
  return typesInOrder.indexOf(type)
}

export type AnnouncedItem = { paper: StandinPaperVersion; type: (typeof typesInOrder)[number] }
