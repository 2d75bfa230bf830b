import { readdir, readFile } from 'node:fs/promises'
import type { StandinPaper, StandinWorld } from '#standin/arxiv/world.ts'
import { type ParsedEntry, type ParsedMailing, parseMailing } from './mailing.ts'
import { readTexts } from './texts.ts'

/** The sample: invented papers over three announcement days, 2026-11-18 to 2026-11-20. */
export async function readSampleWorld(): Promise<StandinWorld> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-\d{2}-\d{2}\.txt$/.test(name)).sort()
  const world = toWorld(
    await Promise.all(files.map(async (name) => parseMailing(await readFile(new URL(name, folder), 'utf8')))),
  )
  for (const [id, text] of await readTexts()) {
    const paper = world.papers.get(id)
    if (!paper) throw new Error(`The sample has a text of ${id}, which no mailing announces.`)
    paper.text = text
  }
  return world
}

/**
 * Mailings, oldest first, as a world. A version that no mailing describes has the words of the next one described.
 */
export function toWorld(mailings: ParsedMailing[]): StandinWorld {
  const described = Map.groupBy(
    mailings.flatMap(({ items }) => items),
    ({ entry }) => entry.id,
  )
  return {
    papers: new Map([...described].map(([id, items]) => [id, toPaper(id, items)])),
    mailings: mailings.map(({ date, items }) => ({ date, entries: items.map(({ entry }) => entry) })),
  }
}

const folder = new URL('./', import.meta.url)

function toPaper(id: string, items: ParsedEntry[]): StandinPaper {
  const dates = new Map(
    items.flatMap((item) => item.dates.map(({ version, submitted }) => [version, submitted] as const)),
  )
  const versions = [...dates].toSorted(([a], [b]) => a - b)
  return {
    id,
    versions: versions.flatMap(([version, submitted]) => {
      const words = items.find(({ entry }) => entry.version >= version)
      return words ? [{ version, submitted, ...words.record }] : []
    }),
  }
}
