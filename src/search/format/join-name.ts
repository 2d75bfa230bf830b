/**
 * A person's first and last name as one word, which tells them from two people who share these:
 * `['anna', 'k', 'goldstein']` → `anna_goldstein`. `undefined` for a single word, and for what is too long for a name.
 */
export function joinName(words: string[]): string | undefined {
  const [first, last] = [words[0], words.at(-1)]
  return first && last && words.length > 1 && words.length <= longestName ? `${first}_${last}` : undefined
}

/** Words. */
const longestName = 4
