import type { StandinEntry, StandinPaper, StandinVersion, StandinWorld } from '#standin/arxiv/world.ts'

/** A world with one mailing on 2026-11-20, made of `[id, event, words?]` lines; primary category cs.LG unless told. */
export function worldOf(lines: Line[]): StandinWorld {
  return {
    papers: new Map(lines.map(({ id, version = 1, words }) => [id, paperOf(id, version, words)])),
    mailings: [{ date: '2026-11-20', entries: lines.map(toEntry) }],
  }
}

/** `count` new papers of one category with rising identifiers. */
export function manyNew(count: number, words: Partial<StandinVersion> = {}): Line[] {
  return Array.from({ length: count }, (_, index) => ({ id: `2611.${String(index + 1).padStart(5, '0')}`, words }))
}

/** An instant of 2026-11-20 on which feed and listing agree. */
export const noon = new Date('2026-11-20T17:00:00Z')

function toEntry({ id, version = 1, event = 'new', into }: Line): StandinEntry {
  return { id, version, event, ...(into && { into }) }
}

function paperOf(id: string, latest: number, words: Partial<StandinVersion> = {}): StandinPaper {
  const versions = Array.from({ length: latest }, (_, index) => ({
    version: index + 1,
    submitted: `2026-11-${String(10 + index).padStart(2, '0')}T12:00:00Z`,
    title: `Paper ${id}`,
    authors: ['Ada Example'],
    abstract: 'One sentence.',
    license: 'http://creativecommons.org/licenses/by/4.0/',
    categories: ['cs.LG'],
    ...words,
  }))
  return { id, versions }
}

type Line = {
  id: string
  version?: number
  event?: StandinEntry['event']
  into?: string[]
  words?: Partial<StandinVersion>
}
