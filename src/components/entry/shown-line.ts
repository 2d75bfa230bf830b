import type { ArchiveDay, ListedPaper } from '#content/loader.ts'
import { type Html, raw } from '#render/html.ts'
import { type EntryCard, renderEntry } from './entry.ts'

/** A day with no more of these papers' lines than says where they stand: their entries are taken from the page that is there. */
export function withoutKept(day: ArchiveDay, kept: Kept | undefined): ShownDay {
  if (!kept) return day
  const papers = day.papers.map((line) => (kept.has(line.id) ? { id: line.id, type: line.type } : line))
  return { ...day, papers }
}

/** The papers of the lines that have to be rendered. */
export function papersOf({ papers }: ShownDay): ListedPaper[] {
  return papers.flatMap((line) => ('paper' in line ? line.paper : []))
}

/**
 * Renders a day's lines, each by itself or, of a kept one, as it stands on `page`. `readCard` brings a paper's
 * prose; `linked`: the categories that have a page.
 */
export function createLineRenderer({ linked, readCard, page = '' }: Sources): (line: ShownLine) => Html {
  const entries = cutEntries(page)
  return (line) => {
    if ('paper' in line) return renderEntry(line, readCard(line.paper), linked)
    return raw(findKept(entries, line.id))
  }
}

/** What a page that is there, or a file, has of a paper that is kept. */
export function findKept(kept: Map<string, string>, id: string): string {
  const found = kept.get(id)
  if (found === undefined)
    throw new Error(`The site lacks ${id} where the last build has put it. Delete the output folder and build again.`)
  return found
}

/** The entries of a page, each by its paper. */
function cutEntries(page: string): Map<string, string> {
  const entries = new Map<string, string>()
  for (let start = page.indexOf(opening); start !== -1; ) {
    const end = page.indexOf(closing, page.indexOf(foot, start)) + closing.length
    const id = page.slice(start + opening.length, page.indexOf('"', start + opening.length))
    entries.set(id, page.slice(start, end))
    start = page.indexOf(opening, end)
  }
  return entries
}

// As `renderEntry` writes them; prose holds no such tags.
const opening = '<li id="'
const foot = '<p class="foot">'
const closing = '</li>\n'

type Line = ArchiveDay['papers'][number]
export type ShownLine = Line | Pick<Line, 'id' | 'type'>
export type ShownDay = Omit<ArchiveDay, 'papers'> & { papers: ShownLine[] }
/** Papers whose lines show what they showed before. */
export type Kept = Pick<Set<string>, 'has'>

type Sources = { linked: Set<string>; readCard: (paper: ListedPaper) => EntryCard; page?: string | undefined }
