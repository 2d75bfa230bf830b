import { isArxivId } from '#paper/id.ts'
import { isFunctionWord } from '#search/format/function-words.ts'
import { joinName } from '#search/format/join-name.ts'
import { lastWordStart, splitWords } from '#search/format/words.ts'

/** Reads what a reader typed. Of long searches only the longest words are looked for: they are the rarest. */
export function parseQuery(text: string): Query {
  const all = splitWords(text)
  const typed = all.length > mostWords ? splitWords(text, 'apart') : all
  const words = [...new Set(typed)]
  const required = pickRequired(words)
  const start = lastWordStart(text)
  return {
    text,
    required,
    optional: required.length > fewWords || required.some(isArxivId) ? [] : findOptional(typed, words, required),
    ...(start && { last: { word: typed.at(-1) ?? '', start } }),
  }
}

/** Whether a word is one of those searched for, to show it as found. */
export function isSearched({ text, last }: Query): (word: string) => boolean {
  const words = new Set(splitWords(text).filter((word) => !isFunctionWord(word)))
  return (word) => words.has(word) || (last !== undefined && word.startsWith(last.start))
}

/** Each word is a file to load from each part of the index. */
const mostWords = 6
const fewWords = 3

/** An identifier says all; around it stands what was copied along: `arXiv:`, `https://arxiv.org/abs/`. */
function pickRequired(words: string[]): string[] {
  const ids = words.filter(isArxivId)
  const telling = words.filter((word) => !isFunctionWord(word))
  return pickLongest([ids, telling, words].find(({ length }) => length > 0) ?? [])
}

function pickLongest(words: string[]): string[] {
  if (words.length <= mostWords) return words
  const longest = new Set(words.toSorted((a, b) => b.length - a.length).slice(0, mostWords))
  return words.filter((word) => longest.has(word))
}

function findOptional(typed: string[], words: string[], required: string[]): string[] {
  const joined = typed.length <= fewWords ? joinName(typed) : undefined
  return [...words.filter((word) => !required.includes(word)).slice(0, fewWords), ...(joined ? [joined] : [])]
}

export type Query = {
  text: string
  /** Words that a paper has to hold. */
  required: string[]
  /** Words that put a paper further up. */
  optional: string[]
  /** The last word, and the beginning of longer ones that it may be. */
  last?: { word: string; start: string }
}
