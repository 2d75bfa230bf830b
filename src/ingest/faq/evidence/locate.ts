import { findAll } from './find-all.ts'
import { normalize } from './normalize.ts'
import type { Range, ReadSection } from './read-sections.ts'

/** The parts of a passage as they are compared, or none where they are too short to prove anything. */
export function toParts(quotes: string[]): string[] {
  const written = quotes.filter((quote) => words(quote) > 0)
  if (written.reduce((sum, quote) => sum + words(quote), 0) < fewestWords) return []
  if (written.length > 1 && written.some((quote) => words(quote) < fewestOfPart)) return []
  const parts = written.map((quote) => stripEnds(normalize(quote).text)).filter((part) => part !== '')
  return parts.reduce((sum, part) => sum + part.length, 0) < fewestSigns ? [] : parts
}

/** Where the parts stand in a section, whole words, one after the other; `undefined` where one does not. */
export function locate(parts: string[], section: ReadSection): Range[] | undefined {
  const { starts, ends } = section.normalized
  const places: Range[] = []
  let from = 0
  for (const part of parts) {
    const at = findWhole(part, section, from)
    if (at === undefined) return undefined
    from = at + part.length
    places.push({ start: starts[at] ?? 0, end: ends[from - 1] ?? 0 })
  }
  return places
}

const fewestWords = 4
const fewestOfPart = 3
const fewestSigns = 12

/** Chinese and Japanese have no spaces between words: two signs count as one. */
function words(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return signs / 2 + (text.replace(unspaced, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0)
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Marks around a quotation are none of the paper's. */
function stripEnds(text: string): string {
  const signs = [...text]
  const isWord = (sign: string) => /[\p{L}\p{N}]/u.test(sign)
  return signs
    .slice(Math.max(0, signs.findIndex(isWord)), signs.findLastIndex((sign) => /[\p{L}\p{N}\p{M}]/u.test(sign)) + 1)
    .join('')
}

function findWhole(part: string, { normalized, source }: ReadSection, from: number): number | undefined {
  const { text, starts, ends } = normalized
  let tries = 0
  for (const at of findAll(part, text, from)) {
    const [start, end] = [starts[at] ?? 0, ends[at + part.length - 1] ?? 0]
    if (startsWord(source, start) && endsWord(source, end)) return at
    if (++tries === mostTries) break
  }
  return undefined
}

/** Only a text of one sign over and over has more places that are no whole words. */
const mostTries = 1000

/** `5` does not begin in `3.5`, nor in `−5` or `15`. */
function startsWord(source: string, start: number): boolean {
  const [before, inner] = [source.slice(Math.max(0, start - longestSign), start), source.slice(start, start + 2)]
  if (isDigit(inner)) return !/(?:[\p{L}\p{N}]|\p{N}[.,]|(?:^|[^\p{L}\p{N}])[-\u2010-\u2015\u2212])$/u.test(before)
  return !(/^[\p{L}\p{N}\p{M}]/u.test(inner) && /[\p{L}\p{N}]$/u.test(before) && !endsUnspaced.test(before))
}

function endsWord(source: string, end: number): boolean {
  const [inner, after] = [source.slice(Math.max(0, end - 2), end), source.slice(end, end + longestSign)]
  if (/\p{N}$/u.test(inner) && /^[.,]\p{N}/u.test(after)) return false
  return !(/[\p{L}\p{N}\p{M}]$/u.test(inner) && /^[\p{L}\p{N}\p{M}]/u.test(after) && !endsUnspaced.test(inner))
}

const isDigit = (text: string) => /^\p{N}/u.test(text)
const endsUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
/** Code units: enough to see a number's sign and what stands before it. */
const longestSign = 4
