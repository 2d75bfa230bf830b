import { isCategoryOf } from '#paper/category.ts'
import { type AnnouncementType, announcementTypes, type DayPaper } from '#paper/schema.ts'

/**
 * A day's lines by category, in one pass for all of them. In a followed one each line has the type that arXiv gave it there;
 * in another one, as far as `categoriesOf` tells these, the lines are those whose paper names it.
 */
export function splitLines<Line extends DayPaper>(
  lines: Line[],
  followed: string[],
  categoriesOf: (line: Line) => string[] = () => [],
): Map<string, Line[]> {
  const parts = new Map<string, Line[]>()
  for (const line of lines) {
    for (const [category, type] of strongestTypes(line.in, followed))
      append(parts, category, type === line.type ? line : { ...line, type })
    for (const category of new Set(categoriesOf(line))) if (!followed.includes(category)) append(parts, category, line)
  }
  return parts
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
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
