import type { Catalogue } from './catalogue.ts'
import type { KnownDay } from './day-facts.ts'
import { withFaqSince } from './faq-months.ts'
import type { ArchiveDay, ArchiveLine } from './loader.ts'
import { type DaySettings, refreshDays } from './refresh-days.ts'

/**
 * The archive as pages see it, brought up to what its catalogue has read. Papers are read when a day is loaded, as long as
 * the catalogue is open. Throws where a file that a day needs is missing or broken.
 */
export function readArchive(
  catalogue: Catalogue,
  settings: DaySettings,
  foreseen?: Map<string, ArchiveLine[]>,
): Archive {
  const { rows, read, first } = refreshDays(catalogue, settings, foreseen)
  const days = [...rows].map(([path, facts]): KnownDay => {
    const { head } = facts
    let loaded: ArchiveDay | undefined
    const load = () => {
      loaded ??= withFaqSince(first, { ...head, papers: read.get(path) ?? catalogue.days.lines(path) })
      return loaded
    }
    return { ...facts, date: head.date, load }
  })
  return { days: days.sort((a, b) => (a.date < b.date ? 1 : -1)), digest: catalogue.days.digest() }
}

export type Archive = {
  /** Newest first. */
  days: KnownDay[]
  /** A hash of all that they show. */
  digest: string
}
