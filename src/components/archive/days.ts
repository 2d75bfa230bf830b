import type { ArchiveDay } from '#content/loader.ts'

/** A day that the archive holds. */
export function getDayOf(days: ArchiveDay[], date: string | undefined): ArchiveDay {
  const day = indexOf(days).get(date ?? '')
  if (!day) throw new Error(`No day ${date} in the archive.`)
  return day
}

// Every paper of the archive asks for its day.
const indexes = new WeakMap<ArchiveDay[], Map<string, ArchiveDay>>()

function indexOf(days: ArchiveDay[]): Map<string, ArchiveDay> {
  const known = indexes.get(days) ?? new Map(days.map((day) => [day.date, day]))
  indexes.set(days, known)
  return known
}
