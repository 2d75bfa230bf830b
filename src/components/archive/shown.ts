import type { ArchiveDay, ListedPaper } from '#content/loader.ts'
import { latestTitles } from './latest-titles.ts'
import { type Month, toMonths } from './months.ts'

/**
 * All that a list of papers shows, a line each: part of the cache key of every page that holds such a list, made once for all
 * of them. With the same line, a paper's entry is the same on each page of its day.
 */
export function shownLines(lines: ArchiveDay['papers'], linked: Set<string>): string {
  const known = texts.get(linked) ?? new WeakMap<ArchiveDay['papers'], string>()
  texts.set(linked, known)
  const shown = known.get(lines) ?? formatLines(lines, linked)
  known.set(lines, shown)
  return shown
}

const texts = new WeakMap<Set<string>, WeakMap<ArchiveDay['papers'], string>>()

/** A build does so with every line of the archive: a text costs a fifth of lists of lists. */
function formatLines(lines: ArchiveDay['papers'], linked: Set<string>): string {
  let shown = ''
  for (const { id, version, type, in: types, provisional, paper } of lines) {
    shown += `${id} ${version} ${type}`
    if (provisional) shown += ' provisional'
    for (const name in types) shown += ` ${name}=${types[name]}`
    shown += ` ${shownPaper(paper, linked)}\n`
  }
  return shown
}

/** All that a category's own page shows: its latest day, and its other days in brief. */
export function shownCategory(days: ArchiveDay[], linked: Set<string>, dated: boolean): unknown[] {
  const [latest, before] = days
  if (!latest) return []
  const others = dated ? shownMonths(toMonths(days)) : shownTitles(days.slice(1))
  return [shownDay(latest), shownLines(latest.papers, linked), before?.date, others]
}

/** All that a list of titles shows of a category's days. */
function shownTitles(days: ArchiveDay[]): unknown[] {
  return latestTitles(days).map(({ date, papers }) => [date, papers.map(({ id, paper }) => [id, paper.title])])
}

/** All that is shown of months where the newest stands as a table and the others are links. */
function shownMonths([newest, ...others]: Month[]): unknown[] {
  return [newest, others.map(({ month, days }) => [month, days.length])]
}

/** All that is shown of a paper itself: what its file says, its FAQ or not, which of its categories are links. */
export function shownPaper({ digest, withoutFaq, categories }: ListedPaper, linked: Set<string>): string {
  let shown = withoutFaq ? `${digest} without FAQ` : digest
  for (const category of categories) if (linked.has(category)) shown += ` ${category}`
  return shown
}

/** All that a page shows of a day besides its papers. */
export function shownDay({ papers: _, ...day }: ArchiveDay): unknown {
  return day
}
