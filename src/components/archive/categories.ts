import type { DayPart, KnownDay } from '#content/day-facts.ts'
import type { ArchiveDay, ArchiveLine } from '#content/loader.ts'
import { splitLines } from '#content/split-day.ts'
import { isCategoryOf } from '#paper/category.ts'
import type { DayPaper } from '#paper/schema.ts'

/**
 * The categories that have a page: every followed one and every primary category that occurs. A category outside this
 * set is shown as text, never as a link.
 */
export function pageCategories(days: KnownDay[], followed: string[]): Set<string> {
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

/** The part of a day that belongs to a category. */
export function linesOf(day: ArchiveDay, category: string, followed: string[]): ArchiveLine[] {
  const parts = partsOfDay.get(day) ?? splitLines(day.papers, followed, ({ paper }) => paper.categories)
  partsOfDay.set(day, parts)
  return parts.get(category) ?? []
}

/** The days on which a category has papers, in the order given, each with these papers alone. */
export function daysOf(days: KnownDay[], category: string, followed: string[]): DayPart[] {
  const known = daysOfCategory.get(days) ?? groupByCategory(days, followed)
  daysOfCategory.set(days, known)
  return known.get(category) ?? []
}

// Every page of an archive asks the same; an archive is read once per build.
const categoriesOf = new WeakMap<KnownDay[], Set<string>>()
const daysOfCategory = new WeakMap<KnownDay[], Map<string, DayPart[]>>()
const partsOfDay = new WeakMap<ArchiveDay, Map<string, ArchiveLine[]>>()

function groupByCategory(days: KnownDay[], followed: string[]): Map<string, DayPart[]> {
  const grouped = new Map<string, DayPart[]>()
  for (const { date, head, categories, load, places, pick } of days) {
    let parts: Map<string, DayPaper[]> | undefined
    const placesIn = (category: string) => {
      parts ??= splitLines(places(), followed)
      return parts.get(category) ?? []
    }
    for (const [category, facts] of Object.entries(categories)) {
      const loadPart = () => ({ ...head, papers: linesOf(load(), category, followed) })
      const part: DayPart = {
        ...facts,
        ...{ date, head, categories, pick },
        load: loadPart,
        places: () => placesIn(category),
      }
      const list = grouped.get(category)
      if (list) list.push(part)
      else grouped.set(category, [part])
    }
  }
  return grouped
}

/** What arXiv's categories look like; an ACM class such as `I.2.7` has no page. */
const categoryForm = /^[a-z-]+(?:\.[A-Za-z-]+)?$/

function primaryCategories(days: KnownDay[]): Set<string> {
  return new Set(days.flatMap(({ primary }) => primary.filter((category) => categoryForm.test(category))))
}
