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
  return partsOf(day, followed).get(category) ?? []
}

/** The days on which a category has papers, in the order given, each with these papers alone. */
export function daysOf(days: ArchiveDay[], category: string, followed: string[]): ArchiveDay[] {
  const known = daysOfCategory.get(days) ?? groupByCategory(days, followed)
  daysOfCategory.set(days, known)
  return known.get(category) ?? []
}

// Every page of an archive asks the same; an archive is read once per build.
const categoriesOf = new WeakMap<ArchiveDay[], Set<string>>()
const daysOfCategory = new WeakMap<ArchiveDay[], Map<string, ArchiveDay[]>>()
const partsOfDay = new WeakMap<ArchiveDay, Parts>()

function groupByCategory(days: ArchiveDay[], followed: string[]): Map<string, ArchiveDay[]> {
  const grouped = new Map<string, ArchiveDay[]>()
  for (const day of days) {
    for (const [category, papers] of partsOf(day, followed)) append(grouped, category, { ...day, papers })
  }
  return grouped
}

/** A day's lines by category: one pass for all categories. */
function partsOf(day: ArchiveDay, followed: string[]): Parts {
  const known = partsOfDay.get(day)
  if (known) return known
  const parts: Parts = new Map()
  for (const line of day.papers) {
    for (const [category, type] of strongestTypes(line.in, followed))
      append(parts, category, type === line.type ? line : { ...line, type })
    for (const category of new Set(line.paper.categories))
      if (!isFollowed(category, followed)) append(parts, category, line)
  }
  partsOfDay.set(day, parts)
  return parts
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** What arXiv's categories look like; an ACM class such as `I.2.7` has no page. */
const categoryForm = /^[a-z-]+(?:\.[A-Za-z-]+)?$/

function primaryCategories(days: ArchiveDay[]): Set<string> {
  const primaries = new Set<string>()
  for (const { papers } of days) for (const { paper } of papers) primaries.add(paper.categories[0] ?? '')
  return new Set([...primaries].filter((category) => categoryForm.test(category)))
}

/** The followed categories that a line belongs to, each with the strongest of the types it has there. */
function strongestTypes(types: Record<string, AnnouncementType>, followed: string[]): Map<string, AnnouncementType> {
  const strongest = new Map<string, AnnouncementType>()
  for (const name in types) {
    const type = types[name]
    if (!type) continue
    for (const category of findCovering(name, followed)) {
      const other = strongest.get(category)
      if (!other || announcementTypes.indexOf(type) < announcementTypes.indexOf(other)) strongest.set(category, type)
    }
  }
  return strongest
}

/** The followed categories that cover one; every line of the archive asks it of the same few names. */
function findCovering(name: string, followed: string[]): string[] {
  const known = covering.get(followed) ?? new Map<string, string[]>()
  covering.set(followed, known)
  const found = known.get(name) ?? followed.filter((category) => isCategoryOf(name, category))
  known.set(name, found)
  return found
}

const covering = new WeakMap<string[], Map<string, string[]>>()

type Parts = Map<string, ArchiveDay['papers']>
