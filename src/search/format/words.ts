import { stem } from './stem.ts'

/**
 * The words of a text as index and search know them, in order: lower case, without accents and plural endings, an arXiv
 * identifier whole and without version, scripts written without spaces as pairs of letters.
 * Before and after: `Müller’s k-means models (2611.01234v2) 图神经` → `muller s k mean model 2611.01234 图神 神经`
 *
 * A search needs the pairs only as far as they cover the letters, `apart`: `图神经网` → `图神 经网`
 */
export function splitWords(text: string, pairing: 'all' | 'apart' = 'all'): string[] {
  const words: string[] = []
  const folded = fold(text)
  for (const found of folded.match(isAscii(folded) ? asciiPieces : pieces) ?? []) {
    if (unspaced.test(found)) words.push(...pairs(found, pairing))
    else if (found.includes('.') || found.includes('/')) words.push(found.replace(/v\d+$/, ''))
    else words.push(stem(found.slice(0, longestWord)))
  }
  return words
}

/** Letters. What goes on longer is cut. */
const longestWord = 40

/** A search's last word, perhaps half typed, as the beginning of others; `undefined` where it is too short for that. */
export function lastWordStart(query: string): string | undefined {
  const [last] = /[\p{L}\p{N}\p{M}./-]+$/u.exec(query) ?? []
  const found = last && [...fold(last).matchAll(pieces)].at(-1)?.[0]
  if (!found) return undefined
  if (unspaced.test(found)) return [...found].length === 1 ? found : undefined
  return found.length >= shortestStart ? found : undefined
}

/** Where a text holds words that are wanted, as ranges of its characters. */
export function locateWords(text: string, isWanted: (word: string) => boolean): Range[] {
  const ranges: Range[] = []
  for (const { 0: found, index } of text.matchAll(pieces)) {
    if (!unspaced.test(found)) {
      if (splitWords(found).some(isWanted)) ranges.push({ from: index, to: index + found.length })
      continue
    }
    for (let at = 0; at < found.length - 1; at++) {
      if (!isWanted(found.slice(at, at + 2))) continue
      const last = ranges.at(-1)
      if (last && last.to > index + at) last.to = index + at + 2
      else ranges.push({ from: index + at, to: index + at + 2 })
    }
  }
  return ranges
}

/** Letters. Shorter beginnings are those of too many words. */
const shortestStart = 3

/** Scripts without spaces between words, and Hangul, whose words carry endings. */
const letters = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'
const unspaced = new RegExp(`^[${letters}]`, 'u')
const ids = '\\d{4}\\.\\d{4,5}(?:v\\d+)?(?!\\d)|[a-z]+(?:-[a-z]+)?/\\d{7}(?:v\\d+)?(?!\\d)'
const pieces = new RegExp(`${ids}|[${letters}]+|(?:(?![${letters}])[\\p{L}\\p{N}\\p{M}])+`, 'giu')
/** The same for text that is folded and ASCII, as nearly all is. */
const asciiPieces = new RegExp(`${ids}|[a-z\\d]+`, 'g')

/** Letters that no decomposition makes plain. */
const plain: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss' }

function fold(text: string): string {
  const lower = text.toLowerCase()
  if (isAscii(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđıæœß]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFC')
}

const isAscii = (text: string): boolean => !/\P{ASCII}/u.test(text)

function pairs(run: string, pairing: 'all' | 'apart'): string[] {
  const signs = [...run]
  if (signs.length === 1) return signs
  const all = signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
  return pairing === 'all' ? all : all.filter((_, index) => index % 2 === 0 || index === all.length - 1)
}

/** From the first character to the one behind the last. */
export type Range = { from: number; to: number }
