import { splitFormulas } from './passage.ts'

/**
 * The part of an address that leads a browser to a passage on a page: `:~:text=First%20words,last%20words`. Formulas look
 * otherwise there, so it is made of words before, between or after them; empty where there are too few. Source:
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function fragmentOf(passage: string): string {
  const words = plainRuns(passage).reduce<string[]>((best, run) => (run.length > best.length ? run : best), [])
  if (words.length < fewest) return ''
  if (words.length <= 2 * edge) return `:~:text=${encode(words)}`
  return `:~:text=${encode(words.slice(0, edge))},${encode(words.slice(-edge))}`
}

/** Words: fewer of them stand in many places. */
const fewest = 4
/** Words that name a passage's beginning, and its end. */
const edge = 5

/** Words in a row; a word that touches a formula may be part of it. */
function plainRuns(passage: string): string[][] {
  const pieces = splitFormulas(passage)
  return pieces.flatMap(({ kind, value }, index) => {
    if (kind !== 'text') return []
    const lines = value.split(gap)
    return lines.map((line, n) => {
      const words = line.replaceAll('\\$', '$').split(/\s+/)
      const from = n === 0 && index > 0 ? 1 : 0
      const to = n === lines.length - 1 && index < pieces.length - 1 ? -1 : undefined
      return words.slice(from, to).filter(Boolean)
    })
  })
}

/** Left out, the next cell of a table, or its next row. */
const gap = /\s…\s|\s\|\s|\n/

/** A hyphen, a comma and an ampersand mean something there. */
function encode(words: string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D')
}
