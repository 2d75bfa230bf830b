import type { Catalogue } from './catalogue.ts'
import type { DayFacts, KnownDay } from './day-facts.ts'
import { listShown, parseShown } from './day-lines.ts'
import type { ArchiveLine } from './loader.ts'
import { type DaySettings, readDay, refreshDays } from './refresh-days.ts'

/**
 * The archive as pages see it, brought up to what its catalogue has read. Papers are read when they are asked for, as long as
 * the catalogue is open. Throws where a file that a day needs is missing or broken.
 */
export function readArchive(catalogue: Catalogue, settings: DaySettings, foreseen?: Map<string, string>): Archive {
  const { rows, texts, first, reader } = refreshDays(catalogue, settings, foreseen)
  const days = [...rows].map(([path, facts]) => {
    return openDay(facts, {
      text: () => texts.get(path) ?? catalogue.days.lines(path),
      load: () => reader.lines(readDay(catalogue, path).papers, first),
      pick: (line) => reader.lines([line], first)[0] as ArchiveLine,
    })
  })
  return { days: days.sort((a, b) => (a.date < b.date ? 1 : -1)), digest: catalogue.days.digest() }
}

/** A day of which nothing is read before it is asked for, and nothing twice. */
function openDay(facts: DayFacts, read: Sources): KnownDay {
  const { head } = facts
  const shown = once(() => listShown(read.text()))
  const places = once(() => shown().map(parseShown))
  const byPaper = once(() => new Map(places().map((line) => [line.id, line])))
  return {
    ...facts,
    ...{ date: head.date, shown, places },
    load: once(() => ({ ...head, papers: read.load() })),
    pick(id) {
      const line = byPaper().get(id)
      if (!line) throw new Error(`${head.date} does not list ${id}.`)
      return read.pick(line)
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

type Sources = { text: () => string; load: () => ArchiveLine[]; pick: (line: KnownLine) => ArchiveLine }
type KnownLine = ReturnType<typeof parseShown>

export type Archive = {
  /** Newest first. */
  days: KnownDay[]
  /** A hash of all that they show. */
  digest: string
}
