import type { ReadText } from './read-in-thread.ts'

/** Keeps a text's beginning where it is longer than any paper: a book, or a file made to be a burden. */
export function limitLength(text: ReadText, most = mostCharacters): ReadText {
  let left = most
  const takes = (words: string) => {
    left -= words.length
    return left >= 0
  }
  const sections = text.sections.flatMap(({ paragraphs, ...section }) =>
    takes(section.title) ? [{ ...section, paragraphs: paragraphs.filter((paragraph) => takes(paragraph.text)) }] : [],
  )
  if (left >= 0) return text
  const lack = `Its first ${most.toLocaleString('en')} characters were read`
  return { ...text, sections: sections.filter(({ paragraphs }) => paragraphs.length > 0), lack }
}

/** About 500 pages. */
const mostCharacters = 1_500_000
