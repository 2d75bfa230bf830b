import type { DayPaper } from '#paper/schema.ts'
import type { Catalogue } from './catalogue.ts'
import type { FoundListing } from './day-rows.ts'
import { withFaqSince } from './faq-months.ts'
import { type ArchiveLine, type BriefPaper, type Broken, intact, type ListedPaper, toBrief } from './loader.ts'
import { paperFile, paperIdOf } from './paths.ts'

/** Reads papers of a catalogue and the days that list them, each once; as long as the catalogue is open, and not written to. */
export function createLineReader(catalogue: Catalogue): LineReader {
  const papers = new Map<string, BriefPaper | Broken>()
  const daysOf = new Map<string, string>()
  function find(ids: string[]): FoundListing[] {
    const missing = ids.filter((id) => !daysOf.has(id))
    if (missing.length === 0) return []
    for (const { path, value } of catalogue.findValues(missing.map((id) => paperFile('', id)))) {
      const paper = value as ListedPaper | Broken
      papers.set(paperIdOf(path), 'broken' in paper ? paper : toBrief(paper))
    }
    for (const id of missing) daysOf.set(id, '')
    const found = [...catalogue.days.listings(missing)]
    for (const { paper, date, type } of found) {
      const days = daysOf.get(paper)
      daysOf.set(paper, days ? `${days} ${date} ${type}` : `${date} ${type}`)
    }
    return found
  }
  return {
    find,
    lines(listed, first) {
      find(listed.map(({ id }) => id))
      return listed.map(({ id, version, type, in: types, provisional }) => ({
        ...{ id, version, type, in: types },
        ...(provisional && { provisional }),
        paper: withFaqSince(first, findPaper(id)),
        days: daysOf.get(id) ?? '',
      }))
    },
  }

  function findPaper(id: string): BriefPaper {
    const paper = papers.get(id)
    if (!paper) throw new Error(`${paperFile('', id)} is missing, but a day lists it. Ingest that day again.`)
    return intact(paper)
  }
}

export type LineReader = {
  /** Reads papers; returns which days list those that were not read yet. */
  find(ids: string[]): FoundListing[]
  /**
   * What pages need of papers that a day lists; those listed first before the month `first` are without their FAQ. Throws where
   * a paper is missing or broken.
   */
  lines(listed: DayPaper[], first: string): ArchiveLine[]
}
