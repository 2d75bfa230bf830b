import type { ReadText } from './read-in-thread.ts'

/** Keeps a text's beginning where it is longer than any paper: a book, or a file made to be a burden. */
export function limitLength(text: ReadText, most = mostCharacters): ReadText {
  let left = most
  const sections = text.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter((paragraph) => {
      left -= paragraph.text.length
      return left >= 0
    }),
  }))
  if (left >= 0) return text
  const lack = `Its first ${most.toLocaleString('en')} characters were read`
  return { ...text, sections: sections.filter(({ paragraphs }) => paragraphs.length > 0), lack }
}

/** About 500 pages. */
const mostCharacters = 1_500_000
