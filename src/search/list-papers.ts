import type { Catalogue } from '#content/catalogue.ts'
import { listOwn } from '#content/day-facts.ts'

/** Every paper that a day of the catalogue lists, by the first day that does, then by its identifier. */
export function listPapers({ days }: Catalogue): PaperLine[] {
  const lines = days.own().flatMap(({ date: latest, own }) => {
    return listOwn({ own }).map(({ id, first: listed, digest }): PaperLine => ({ id, digest, listed, latest }))
  })
  const byDay = [...Map.groupBy(lines, ({ listed }) => listed)].sort(([a], [b]) => (a < b ? -1 : 1))
  return byDay.flatMap(([, lines]) => lines.sort((a, b) => (a.id < b.id ? -1 : 1)))
}

/** `digest` changes whenever the paper's file does; `listed` and `latest` are the first and the last day that lists it. */
export type PaperLine = { id: string; digest: string; listed: string; latest: string }
