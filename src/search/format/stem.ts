/**
 * A word without the plural's ending, so that either form finds the other: `categories` → `category`, `models` → `model`.
 * Source: D. Harman, How effective is suffixing? (1991), the “S” stemmer.
 */
export function stem(word: string): string {
  if (word.length < shortest || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`
  if (/[aeo]es$|[us]s$/.test(word)) return word
  return word.slice(0, -1)
}

/** Letters. Shorter words keep their `s`. */
const shortest = 4
