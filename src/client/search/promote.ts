import type { ShownPaper } from '#search/format/shown.ts'
import { splitWords } from '#search/format/words.ts'

/**
 * The same papers, those first that hold the searched words as they were typed: as title, in it, as an author, in the
 * abstract.
 */
export function promotePhrases<T extends ShownPaper>(papers: T[], typed: string): T[] {
  const phrase = toPhrase(typed)
  if (phrase.trim().split(' ').length < 2) return papers
  return papers
    .map((paper) => ({ paper, closeness: closenessOf(paper, phrase) }))
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ paper }) => paper)
}

function closenessOf({ title, authors, abstract }: ShownPaper, phrase: string): number {
  const words = toPhrase(title)
  if (words === phrase) return 4
  if (words.includes(phrase)) return 3
  if (authors.some((name) => toPhrase(name).includes(phrase))) return 2
  return toPhrase(abstract).includes(phrase) ? 1 : 0
}

const toPhrase = (text: string): string => ` ${splitWords(text).join(' ')} `
