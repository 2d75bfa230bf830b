import type { AnnouncementType } from '#paper/schema.ts'

/** A day's lines by type, as arXiv's listing divides them: in its order, empty sections left out. */
export function toSections<Line extends { type: AnnouncementType }>(lines: Line[]): Section<Line>[] {
  let first = 1
  return kinds.flatMap(({ types, ...kind }) => {
    const own = lines.filter(({ type }) => types.includes(type))
    if (own.length === 0) return []
    const section = { ...kind, lines: own, first }
    first += own.length
    return section
  })
}

const kinds: (Pick<Section<unknown>, 'id' | 'title'> & { types: AnnouncementType[] })[] = [
  { id: 'new', title: 'New', types: ['new'] },
  { id: 'cross', title: 'Cross-lists', types: ['cross'] },
  { id: 'replace', title: 'Replacements', types: ['replace', 'replace-cross'] },
]

/** `first`: the number of the section's first entry; numbers run through the whole day. */
export type Section<Line> = { id: string; title: string; lines: Line[]; first: number }
