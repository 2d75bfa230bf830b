import { locateWords, type Range } from '#search/format/words.ts'

/** The passage of a text where most of the wanted words stand together, in pieces: those found are marked. */
export function findExcerpt(text: string, isWanted: (word: string) => boolean): Piece[] {
  const found = locateWords(text, isWanted)
  const { from, to } = findPassage(text, found)
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : []
  let at = from
  for (const range of found.filter((range) => range.from >= from && range.to <= to)) {
    pieces.push({ text: text.slice(at, range.from), marked: false })
    pieces.push({ text: text.slice(range.from, range.to), marked: true })
    at = range.to
  }
  pieces.push({ text: text.slice(at, to), marked: false })
  if (to < text.length) pieces.push({ text: ' …', marked: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** Characters, about three lines. */
const passageLength = 280
/** Characters shown before the first word found. */
const lead = 60

function findPassage(text: string, found: Range[]): Range {
  let best = { from: 0, words: 0 }
  for (const { from } of found) {
    const inside = found.filter((range) => range.from >= from && range.to <= from + passageLength - lead)
    const words = new Set(inside.map((range) => text.slice(range.from, range.to).toLowerCase())).size
    if (words > best.words) best = { from, words }
  }
  const from =
    best.from < passageLength / 2 ? 0 : wordStart(text, Math.min(best.from - lead, text.length - passageLength))
  return { from, to: wordEnd(text, from + passageLength) }
}

/** A text without spaces is cut anywhere. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space >= 0 && space - at < lead / 2 ? space + 1 : at
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return at - space < lead / 2 ? space : at
}

export type Piece = { text: string; marked: boolean }
