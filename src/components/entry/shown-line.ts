import type { DayPart } from '#content/day-facts.ts'
import type { ArchiveDay, ArchiveLine, BriefPaper, ListedPaper } from '#content/loader.ts'
import { type Html, raw } from '#render/html.ts'
import { markKept } from '#render/kept.ts'
import { type EntryCard, renderEntry } from './entry.ts'

/** A day with no more of these papers' lines than says where they stand: the rest is taken from the page that is there. */
export function withoutKept(day: DayPart, kept: Kept | undefined): ShownDay {
  const { head, load, places, pick } = day
  if (!kept) return load()
  const known = shortened.get(day)
  if (known?.kept === kept) return known.shown
  const papers = places().map(({ id, type }) => (kept.has(id) ? { id, type } : { ...pick(id), type }))
  const shown = { ...head, papers }
  shortened.set(day, { kept, shown })
  return shown
}

// A day is asked for by its page and by its JSON; as the same value, both are sent to a thread in one.
const shortened = new WeakMap<DayPart, { kept: Kept; shown: ShownDay }>()

/** The papers of the lines that have to be rendered. */
export function papersOf({ papers }: ShownDay): BriefPaper[] {
  return papers.flatMap((line) => ('paper' in line ? line.paper : []))
}

/**
 * Renders a day's lines, each by itself or, of a kept one, as a mark. `readCard` and `readPaper` bring its prose and its
 * metadata; `linked`: the categories that have a page.
 */
export function createLineRenderer({ linked, readCard, readPaper }: Sources): (line: ShownLine) => Html {
  return (line) => {
    if (!('paper' in line)) return raw(markKept(line.id))
    return renderEntry({ ...line, paper: readPaper(line.paper) }, readCard(line.paper), linked)
  }
}

/** The entries of a page, each by its paper. */
export function cutEntries(page: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>()
  for (let start = page.indexOf(opening); start !== -1; ) {
    const footStart = page.indexOf(foot, start)
    const end = footStart === -1 ? -1 : page.indexOf(closing, footStart)
    // No entry is without an end: where one is, whoever asks for it is told.
    if (end === -1) break
    const idStart = start + opening.length
    const entry = page.subarray(start, end + closing.length)
    entries.set(page.toString('latin1', idStart, page.indexOf('"', idStart)), entry)
    start = page.indexOf(opening, end)
  }
  return entries
}

// As `renderEntry` writes them; prose holds no such tags.
const [opening, foot, closing] = ['<li id="', '<p class="foot">', '</li>\n']

export type ShownLine = ArchiveLine | Pick<ArchiveLine, 'id' | 'type'>
export type ShownDay = Omit<ArchiveDay, 'papers'> & { papers: ShownLine[] }
/** Papers whose lines show what they showed before. */
export type Kept = Pick<Set<string>, 'has'>

type Sources = {
  linked: Set<string>
  readCard: (paper: BriefPaper) => EntryCard
  readPaper: (paper: BriefPaper) => ListedPaper
}
