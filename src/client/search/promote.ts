import type { ShownPaper } from '#search/format/shown.ts'
import { splitWords } from '#search/format/words.ts'

/** The same papers, those first that hold the searched words as they were typed: as title, in the title, as an author. */
export function promotePhrases<T extends ShownPaper>(papers: T[], typed: string): T[] {
  const phrase = toPhrase(typed)
  return papers
    .map((paper) => ({ paper, closeness: closenessOf(paper, phrase) }))
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ paper }) => paper)
}

function closenessOf({ title, authors }: ShownPaper, phrase: string): number {
  const words = toPhrase(title)
  if (words === phrase) return 3
  if (words.includes(phrase)) return 2
  return authors.some((name) => toPhrase(name).includes(phrase)) ? 1 : 0
}

const toPhrase = (text: string): string => ` ${splitWords(text).join(' ')} `
