import type { FullText, TextSection } from '#ingest/full-text/full-text.ts'
import type { Evidence } from '#paper/schema.ts'
import { type Normalized, normalize } from './normalize.ts'

/** Passages shown for an answer at the most. */
const most = 3
/** Characters of a passage. */
const longest = 1200
/** Signs, as they are compared: shorter passages stand in many papers and prove nothing. */
const shortest = 16

/**
 * Finds the passages that an answer names in the paper's text, and drops the others. Forgiven are white space, hyphenation,
 * ligatures, case, quotation marks and the notation of formulas, nothing else; `…` stands for something left out within a
 * section. What comes back is the paper's own wording with the section it stands in.
 */
export function verifyEvidence(quotes: string[], text: FullText): Evidence[] {
  const sections = readSections(text)
  const found: (Evidence & Range)[] = []
  for (const quote of quotes) {
    if (found.length === most) break
    if (quote.length > longest) continue
    const passage = findPassage(quote, sections)
    if (passage && !found.some((other) => overlaps(other, passage))) found.push(passage)
  }
  return found.map(({ quote, section, anchor }) => ({ quote, ...(section && { section }), ...(anchor && { anchor }) }))
}

function findPassage(quote: string, sections: ReadSection[]): (Evidence & Range) | undefined {
  return findParts([quote], sections) ?? findParts(quote.split(omission), sections)
}

const omission = /\s*(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\)|…|\.{3})\s*/

/** Parts one after the other in one section. */
function findParts(quotes: string[], sections: ReadSection[]): (Evidence & Range) | undefined {
  const parts = quotes.map((quote) => stripEnds(normalize(quote).text)).filter((part) => part !== '')
  if (parts.length === 0 || parts.reduce((sum, part) => sum + part.length, 0) < shortest) return undefined
  if (parts.length > 1 && parts.some((part) => part.length < shortestPart)) return undefined
  for (const section of sections) {
    const places = locate(parts, section)
    if (places) return toEvidence(places, section)
  }
  return undefined
}

const shortestPart = 8

/** Marks around a quotation are none of the paper's. */
function stripEnds(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function locate(parts: string[], { normalized, source }: ReadSection): Place[] | undefined {
  const places: Place[] = []
  let from = 0
  for (const part of parts) {
    const at = findWhole(part, normalized, source, from)
    if (at === -1) return undefined
    from = at + part.length
    places.push({ start: normalized.offsets[at] ?? 0, end: normalized.ends[from - 1] ?? 0 })
  }
  return places
}

/** Where a text stands as whole words, from `from` on. */
function findWhole(part: string, { text, offsets, ends }: Normalized, source: string, from: number): number {
  let tries = 0
  for (let at = text.indexOf(part, from); at !== -1 && tries < mostTries; at = text.indexOf(part, at + 1)) {
    tries++
    const [before, after] = [source.charAt((offsets[at] ?? 0) - 1), source.charAt(ends[at + part.length - 1] ?? 0)]
    if (!continuesWord(before, part.charAt(0)) && !continuesWord(after, part.at(-1) ?? '')) return at
  }
  return -1
}

/** Only a text of one sign over and over has more places that are no whole words. */
const mostTries = 1000

/** Chinese and Japanese have no spaces between words. */
function continuesWord(outer: string, inner: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(outer) &&
    /[\p{L}\p{N}]/u.test(inner) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(outer)
  )
}

function toEvidence(places: Place[], { section, starts, source, index }: ReadSection): Evidence & Range {
  const whole = places.map((place) => widen(place, source))
  const quote = whole.map(({ start, end }) => source.slice(start, end).replace(/\s+/g, ' ').trim()).join(' … ')
  const start = whole[0]?.start ?? 0
  const paragraph = section.paragraphs[starts.findLastIndex((first) => first <= start)]
  const anchor = paragraph?.anchor ?? section.anchor
  const range = { index, start, end: whole.at(-1)?.end ?? start }
  return { quote, ...(section.title && { section: section.title }), ...(anchor && { anchor }), ...range }
}

/** Formulas stay whole, and a sentence keeps its end. */
function widen({ start, end }: Place, source: string): Place {
  let [from, to] = [start, end]
  for (const { index, 0: formula } of source.matchAll(/\$\$[^$]+\$\$|(?<!\\)\$[^$]+\$/g)) {
    const last = index + formula.length
    if (index < from && from < last) from = index
    if (index < to && to < last) to = last
  }
  return { start: from, end: to + (/^[.!?。！？]?["”’)\]]?/.exec(source.slice(to))?.[0].length ?? 0) }
}

function overlaps(a: Range, b: Range): boolean {
  return a.index === b.index && a.start < b.end && b.start < a.end
}

const read = new WeakMap<FullText, ReadSection[]>()

/** A text is read once for all its answers. */
function readSections(text: FullText): ReadSection[] {
  const known = read.get(text) ?? text.sections.map(readSection)
  read.set(text, known)
  return known
}

function readSection(section: TextSection, index: number): ReadSection {
  const starts: number[] = []
  let source = ''
  for (const { text } of section.paragraphs) {
    starts.push(source.length)
    source += `${text}\n`
  }
  return { section, index, source, starts, normalized: normalize(source) }
}

type Place = { start: number; end: number }
type Range = Place & { index: number }
/** `starts`: where each paragraph begins in `source`. */
type ReadSection = { section: TextSection; index: number; source: string; starts: number[]; normalized: Normalized }
