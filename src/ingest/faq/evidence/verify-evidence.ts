import type { FullText } from '#ingest/full-text/full-text.ts'
import type { Evidence } from '#paper/schema.ts'
import { locate, toParts } from './locate.ts'
import { type Range, type ReadSection, readSections } from './read-sections.ts'

/** Passages shown for an answer at the most. */
const most = 3
/** Passages looked for at the most, and characters of each. */
const mostTried = 12
const longest = 1200

/**
 * Finds the passages that an answer names in the paper's text, and drops the others. Forgiven are white space, hyphenation,
 * ligatures, case, quotation marks and the notation of formulas, nothing else; `…` stands for something left out within a
 * section. What comes back is the paper's own wording with the section it stands in; passages that overlap are one.
 */
export function verifyEvidence(quotes: string[], text: FullText): Evidence[] {
  const sections = readSections(text)
  const found: Passage[] = []
  for (const quote of quotes.slice(0, mostTried)) {
    const passage = quote.length <= longest ? findPassage(quote, sections) : undefined
    const other = passage && found.find((known) => overlap(known, passage))
    if (other) other.places = unite([...other.places, ...passage.places])
    else if (passage && found.length < most) found.push(passage)
  }
  return found.map(toEvidence)
}

/** As it stands, else in the parts between marks of omission. */
function findPassage(quote: string, sections: ReadSection[]): Passage | undefined {
  return findParts([quote], sections) ?? findParts(quote.split(omission), sections)
}

const omission = /\[(?:…|\. ?\. ?\.)\]|\((?:…|\. ?\. ?\.)\)|…|\. ?\. ?\./

function findParts(quotes: string[], sections: ReadSection[]): Passage | undefined {
  const parts = toParts(quotes)
  if (parts.length === 0) return undefined
  for (const section of sections) {
    const places = locate(parts, section)
    if (places) return { section, places: unite(places.map((place) => widen(place, section))) }
  }
  return undefined
}

/** Formulas stay whole, and a sentence keeps its end. */
function widen({ start, end }: Range, { source, formulas }: ReadSection): Range {
  const cut = (at: number) => formulas.find((formula) => formula.start < at && at < formula.end)
  const to = cut(end)?.end ?? end
  const [sentenceEnd = ''] = /^[.!?。！？]?["”’)\]]?/.exec(source.slice(to, to + 2)) ?? []
  return { start: cut(start)?.start ?? start, end: to + sentenceEnd.length }
}

/** In their order; those that overlap or touch as one. */
function unite(places: Range[]): Range[] {
  const united: Range[] = []
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1)
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end)
    else united.push({ ...place })
  }
  return united
}

function overlap(a: Passage, b: Passage): boolean {
  return (
    a.section === b.section &&
    a.places.some((one) => b.places.some((other) => one.start < other.end && other.start < one.end))
  )
}

function toEvidence({ section: { title, source, anchors }, places }: Passage): Evidence {
  const quote = places.map(({ start, end }) => source.slice(start, end).replace(/\s+/g, ' ').trim()).join(' … ')
  const start = places[0]?.start ?? 0
  const anchor = anchors.findLast(({ from }) => from <= start)?.anchor
  return { quote, ...(title && { section: title }), ...(anchor && { anchor }) }
}

type Passage = { section: ReadSection; places: Range[] }
