/**
 * The part of an address that leads a browser to a passage on a page: `:~:text=First%20words,last%20words`. Formulas look
 * otherwise there, so it is made of words before, between or after them; empty where there are too few. Source:
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function fragmentOf(passage: string): string {
  const parts = passage.split(/\$\$[^$]+\$\$|(?<!\\)\$[^$]+\$| … /)
  const [words = []] = parts
    .map((part, index) => {
      const words = part.replaceAll('\\$', '$').trim().split(/\s+/)
      // A word beside a formula may be part of it.
      return words.slice(index > 0 ? 1 : 0, index < parts.length - 1 ? -1 : undefined)
    })
    .sort((a, b) => b.length - a.length)
  if (words.length < fewest) return ''
  if (words.length <= 2 * edge) return `:~:text=${encode(words)}`
  return `:~:text=${encode(words.slice(0, edge))},${encode(words.slice(-edge))}`
}

/** Words: fewer of them stand in many places. */
const fewest = 4
/** Words that name a passage's beginning, and its end. */
const edge = 5

/** A hyphen, a comma and an ampersand mean something there. */
function encode(words: string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D')
}
