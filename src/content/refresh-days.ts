import type { Day } from '#paper/schema.ts'
import type { Catalogue } from './catalogue.ts'
import { amendFacts, type DayFacts, toFacts } from './day-facts.ts'
import { findLine, formatLines, type LineFacts, replaceLine, toLineFacts } from './day-lines.ts'
import type { DayRows } from './day-rows.ts'
import { firstFaqMonth } from './faq-months.ts'
import { createLineReader, type LineReader } from './line-reader.ts'
import { type Broken, type DayHead, intact } from './loader.ts'
import { paperIdOf } from './paths.ts'

/**
 * Brings a catalogue's days up to its files: those that were read anew, and those that show something of a paper or a day
 * that was. What it knows then is what it would know of an archive read from nothing. Throws where a file that a day needs
 * is missing or broken; all stays as it was, and the next call begins anew. Lines that were `foreseen` are not read again.
 */
export function refreshDays(
  catalogue: Catalogue,
  { followed, languages, faqMonths }: DaySettings,
  foreseen: Map<string, string> = new Map(),
): KnownRows {
  return catalogue.together(() => {
    const { days } = catalogue
    const news = days.news()
    const changed = new Map<string, Day | undefined>(news.filter(isDay).map((path) => [path, undefined]))
    for (const { path, day } of readDays(catalogue, [...changed.keys()])) changed.set(path, day)
    const moved = relist(days, changed)
    for (const path of news) if (!isDay(path)) moved.add(paperIdOf(path))
    const reader = createLineReader(catalogue)
    const touched = Map.groupBy(reader.find([...moved]), ({ day }) => day)
    for (const [path, day] of changed) if (day && !touched.has(path)) touched.set(path, [])

    const rows = new Map(days.all().map(({ path, facts }) => [path, facts]))
    const others = [...rows].filter(([path]) => !changed.has(path)).map(([, { head }]) => head.date)
    const dates = [...others, ...[...changed.values()].map((day) => day?.date ?? '')]
    const first = firstFaqMonth(latestOf(dates), faqMonths) ?? ''
    const setting = JSON.stringify([followed, languages, first])
    const isOther = setting !== days.setting()
    const texts = new Map<string, string>()
    const making = { toLines: toLinesOf({ reader, first, languages }), followed }
    for (const path of new Set([...touched.keys(), ...(isOther ? rows.keys() : [])])) {
      const known = isOther || changed.has(path) ? undefined : rows.get(path)
      const ids = (touched.get(path) ?? []).map(({ paper }) => paper)
      const amended = known && amendDay(known, foreseen.get(path) ?? days.lines(path), { ...making, ids })
      const { facts, lines } = amended ?? makeDay(changed.get(path) ?? readDay(catalogue, path), making)
      days.put(path, facts, lines)
      rows.set(path, facts)
      texts.set(path, lines)
    }
    days.set(setting)
    days.forgetNews()
    return { rows, texts, first, reader }
  })
}

/** The lines of the days that list one of the papers that have these files, as they were: most of what `refreshDays` will need. */
export function foreseeDays({ days }: Catalogue, files: string[]): Map<string, string> {
  const found = days.listings(files.filter((path) => !isDay(path)).map(paperIdOf))
  return new Map([...new Set(found.map(({ day }) => day))].map((path) => [path, days.lines(path)]))
}

/** A day that a catalogue has read. Throws where its file is broken. */
export function readDay(catalogue: Catalogue, path: string): Day {
  const [found] = readDays(catalogue, [path])
  if (!found) throw new Error(`${path} is missing from the catalogue. Delete the cache folder and build again.`)
  return found.day
}

function* readDays(catalogue: Catalogue, paths: string[]): Generator<{ path: string; day: Day }> {
  for (const { path, value } of catalogue.findValues(paths)) yield { path, day: intact(value as Day | Broken) }
}

/** Says which papers the changed days list (`undefined`: the day is gone); returns those of before and of now. */
function relist(days: DayRows, changed: Map<string, Day | undefined>): Set<string> {
  const moved = new Set<string>()
  for (const [path, day] of changed) {
    for (const id of days.listed(path)) moved.add(id)
    for (const { id } of day?.papers ?? []) moved.add(id)
    if (day) days.list(path, day.date, day.papers)
    else days.remove(path)
  }
  return moved
}

function toLinesOf({ reader, first, languages }: { reader: LineReader; first: string; languages: string[] }): ToLines {
  return (listed, date) => reader.lines(listed, first).map((line) => toLineFacts(line, { date, languages }))
}

function makeDay({ papers, ...head }: Day, { toLines, followed }: Making): MadeDay {
  const lines = toLines(papers, head.date)
  return { facts: toFacts(head as DayHead, lines, followed), lines: formatLines(lines) }
}

/** A day where only some papers are others than before: no other line of it is read. `undefined` where that is not enough. */
function amendDay(known: DayFacts, text: string, { ids, toLines, followed }: Amending): MadeDay | undefined {
  const before = ids.map((id) => findLine(text, id))
  const changes = toLines(before, known.head.date).map((now, n) => ({ before: before[n] as LineFacts, now }))
  const facts = amendFacts(known, changes, followed)
  return facts && { facts, lines: changes.reduce((lines, { now }) => replaceLine(lines, now), text) }
}

type ToLines = (listed: Day['papers'], date: string) => LineFacts[]
type Making = { toLines: ToLines; followed: string[] }
type Amending = Making & { ids: string[] }
/** `lines`: as `formatLines` writes them. */
type MadeDay = { facts: DayFacts; lines: string }

function isDay(path: string): boolean {
  return path.startsWith('days/')
}

function latestOf(dates: string[]): string | undefined {
  return dates.sort().at(-1) || undefined
}

/**
 * `followed`: the categories that the archive follows; `languages`: those of its FAQs; `faqMonths`: how many months of FAQs
 * pages show; absent: all.
 */
export type DaySettings = { followed: string[]; languages: string[]; faqMonths?: number | undefined }

/**
 * Days by path. `texts`: the lines of those that were brought up, as `formatLines` writes them; `first`: the month from which
 * on papers keep their FAQ (empty: all do); `reader`: has read their papers.
 */
export type KnownRows = {
  rows: Map<string, DayFacts>
  texts: Map<string, string>
  first: string
  reader: LineReader
}
