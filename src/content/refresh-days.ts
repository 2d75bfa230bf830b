import type { Day, DayPaper } from '#paper/schema.ts'
import type { Catalogue } from './catalogue.ts'
import { type DayFacts, toFacts } from './day-facts.ts'
import type { DayRows } from './day-rows.ts'
import { firstFaqMonth, withFaqSince } from './faq-months.ts'
import {
  type ArchiveLine,
  type BriefPaper,
  type Broken,
  type DayHead,
  intact,
  type ListedPaper,
  toBrief,
} from './loader.ts'
import { paperFile, paperIdOf } from './paths.ts'

/**
 * Brings a catalogue's days up to its files: those that were read anew, and those that show something of a paper or a day
 * that was. What it knows then is what it would know of an archive read from nothing. Throws where a file that a day needs
 * is missing or broken; all stays as it was, and the next call begins anew. Lines that were `foreseen` are not read again.
 */
export function refreshDays(
  catalogue: Catalogue,
  { followed, faqMonths }: DaySettings,
  foreseen: Map<string, ArchiveLine[]> = new Map(),
): KnownRows {
  return catalogue.together(() => {
    const { days } = catalogue
    const news = days.news()
    const changed = new Map(news.filter(isDay).map((path) => [path, undefined as Day | undefined]))
    for (const { path, value } of catalogue.findValues([...changed.keys()]))
      changed.set(path, intact(value as Day | Broken))
    const moved = relist(days, changed)
    for (const path of news) if (!isDay(path)) moved.add(paperIdOf(path))
    const listings = Map.groupBy(days.listings([...moved]), ({ paper }) => paper)
    const papers = readPapers(catalogue, [...listings.keys()])
    const toLine = (line: DayPaper): ArchiveLine => {
      if (!moved.has(line.id)) return line as ArchiveLine
      const found = (listings.get(line.id) ?? []).map(({ date, type }) => `${date} ${type}`).join(' ')
      const { id, version, type, in: types, provisional } = line
      const plain = { id, version, type, in: types, ...(provisional && { provisional }) }
      return { ...plain, paper: findPaper(papers, id), days: found }
    }

    const read = new Map<string, ArchiveLine[]>()
    const rows = new Map(days.all().map(({ path, facts }) => [path, facts]))
    const touched = new Map(listings.values().flatMap((found) => found.map(({ day }) => [day, changed.get(day)])))
    for (const [path, day] of changed) if (day) touched.set(path, day)
    const others = [...rows].filter(([path]) => !changed.has(path)).map(([, { head }]) => head.date)
    const dates = [...others, ...[...changed.values()].map((day) => day?.date ?? '')]
    const first = firstFaqMonth(latestOf(dates), faqMonths) ?? ''
    const setting = JSON.stringify([followed, first])
    const isOther = setting !== days.setting()
    for (const path of new Set([...touched.keys(), ...(isOther ? rows.keys() : [])])) {
      const { papers: lines, ...head } = touched.get(path) ?? {
        ...(rows.get(path)?.head as DayHead),
        papers: foreseen.get(path) ?? days.lines(path),
      }
      const papers = lines.map(toLine)
      const facts = toFacts(withFaqSince(first, { ...head, papers }), followed)
      days.put(path, facts, papers)
      rows.set(path, facts)
      read.set(path, papers)
    }
    days.set(setting)
    days.forgetNews()
    return { rows, read, first }
  })
}

/** The lines of the days that list one of the papers that have these files, as they were: most of what `refreshDays` will need. */
export function foreseeDays({ days }: Catalogue, files: string[]): Map<string, ArchiveLine[]> {
  const found = days.listings(files.filter((path) => !isDay(path)).map(paperIdOf))
  return new Map([...new Set(found.map(({ day }) => day))].map((path) => [path, days.lines(path)]))
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

function readPapers(catalogue: Catalogue, ids: string[]): Map<string, BriefPaper | Broken> {
  const papers = new Map<string, BriefPaper | Broken>()
  for (const { path, value } of catalogue.findValues(ids.map((id) => paperFile('', id)))) {
    const paper = value as ListedPaper | Broken
    papers.set(paperIdOf(path), 'broken' in paper ? paper : toBrief(paper))
  }
  return papers
}

function findPaper(papers: Map<string, BriefPaper | Broken>, id: string): BriefPaper {
  const paper = papers.get(id)
  if (!paper) throw new Error(`${paperFile('', id)} is missing, but a day lists it. Ingest that day again.`)
  return intact(paper)
}

function isDay(path: string): boolean {
  return path.startsWith('days/')
}

function latestOf(dates: string[]): string | undefined {
  return dates.sort().at(-1) || undefined
}

/** `followed`: the categories that the archive follows; `faqMonths`: how many months of FAQs pages show; absent: all. */
export type DaySettings = { followed: string[]; faqMonths?: number | undefined }
/** Days by path. `read`: the lines of those that have changed; `first`: the month from which on papers keep their FAQ (empty: all do). */
export type KnownRows = { rows: Map<string, DayFacts>; read: Map<string, ArchiveLine[]>; first: string }
