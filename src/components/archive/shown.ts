import type { ArchiveDay } from '#content/loader.ts'

/** All that a list of papers shows, in small: part of the cache key of every page that holds such a list. */
export function shownLines(lines: ArchiveDay['papers'], linked: Set<string>): unknown[] {
  return lines.map(({ id, version, type, paper }) => [id, version, type, paper.digest, ...linkedOf(paper, linked)])
}

/** All that a category's own page shows: its latest day, and its other days in brief. */
export function shownCategory([latest, ...others]: ArchiveDay[], linked: Set<string>): unknown[] {
  if (!latest) return []
  const brief = others.map(({ date, status, papers }) => [
    date,
    status,
    papers.map(({ id, type, paper }) => [id, type, paper.title]),
  ])
  return [shownDay(latest), shownLines(latest.papers, linked), brief]
}

/** The categories of a paper that are links. */
export function linkedOf({ categories }: { categories: string[] }, linked: Set<string>): string[] {
  return categories.filter((category) => linked.has(category))
}

/** All that a page shows of a day besides its papers. */
export function shownDay({ papers: _, ...day }: ArchiveDay): unknown {
  return day
}
