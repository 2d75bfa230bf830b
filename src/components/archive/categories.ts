import type { ArchiveDay } from '#content/loader.ts'
import { isCategoryOf } from '#paper/category.ts'
import { type AnnouncementType, announcementTypes } from '#paper/schema.ts'

/**
 * The categories that have a page: every followed one and every primary category that occurs. A category outside this
 * set is shown as text, never as a link.
 */
export function pageCategories(days: ArchiveDay[], followed: string[]): Set<string> {
  const known = categoriesOf.get(days) ?? new Set([...followed, ...primaryCategories(days)])
  categoriesOf.set(days, known)
  return known
}

/** Whether all papers of a category reach this archive: it is followed, or an archive that holds it is. */
export function isCovered(category: string, followed: string[]): boolean {
  return followed.some((name) => isCategoryOf(category, name))
}

/** Whether a category has dated pages and feeds of its own. */
export function isFollowed(category: string, followed: string[]): boolean {
  return followed.includes(category)
}

/**
 * The part of a day that belongs to a category. In a followed one each line has the type that arXiv gave it there; in
 * another one the lines are those whose paper names it.
 */
export function linesOf(day: ArchiveDay, category: string, followed: string[]): ArchiveDay['papers'] {
  if (!isFollowed(category, followed)) return day.papers.filter(({ paper }) => paper.categories.includes(category))
  return day.papers.flatMap((line) => {
    const type = strongestType(line.in, category)
    return type ? { ...line, type } : []
  })
}

/** The days on which a category has papers, in the order given, each with these papers alone. */
export function daysOf(days: ArchiveDay[], category: string, followed: string[]): ArchiveDay[] {
  const known = daysOfCategory.get(days) ?? new Map<string, ArchiveDay[]>()
  daysOfCategory.set(days, known)
  const own = known.get(category) ?? days.flatMap((day) => partOf(day, linesOf(day, category, followed)))
  known.set(category, own)
  return own
}

// Every page of an archive asks the same; an archive is read once per build.
const categoriesOf = new WeakMap<ArchiveDay[], Set<string>>()
const daysOfCategory = new WeakMap<ArchiveDay[], Map<string, ArchiveDay[]>>()

function partOf(day: ArchiveDay, papers: ArchiveDay['papers']): ArchiveDay[] {
  return papers.length > 0 ? [{ ...day, papers }] : []
}

/** What arXiv's categories look like; an ACM class such as `I.2.7` has no page. */
const categoryForm = /^[a-z-]+(?:\.[A-Za-z-]+)?$/

function primaryCategories(days: ArchiveDay[]): string[] {
  const primaries = days.flatMap(({ papers }) => papers.map(({ paper }) => paper.categories[0] ?? ''))
  return primaries.filter((category) => categoryForm.test(category))
}

function strongestType(types: Record<string, AnnouncementType>, category: string): AnnouncementType | undefined {
  const own = Object.entries(types).filter(([name]) => isCategoryOf(name, category))
  return announcementTypes.find((type) => own.some(([, given]) => given === type))
}
