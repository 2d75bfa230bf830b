import type { TextSection } from './full-text.ts'

/**
 * The titles of what one text has and the other, its remainder, has not, by uppermost section: `Related work`, and where some
 * of it is left, `Method (in part)`.
 */
export function nameOmitted(sections: TextSection[], left: TextSection[]): string[] {
  const kept = countByName(left)
  return [...countByName(sections)].flatMap(([name, count]) => {
    const remaining = kept.get(name) ?? 0
    if (remaining === count) return []
    return [remaining === 0 ? name : `${name} (in part)`]
  })
}

/** Paragraphs by the title of the uppermost section that they stand in. */
function countByName(sections: TextSection[]): Map<string, number> {
  const counts = new Map<string, number>()
  let name = untitled
  for (const { title, depth, paragraphs } of sections) {
    if (depth === 1) name = title || untitled
    counts.set(name, (counts.get(name) ?? 0) + paragraphs.length)
  }
  return counts
}

const untitled = 'Main text'
