import type { PdfLine } from './lines.ts'

/**
 * Leaves out a table of contents: its entries look like headings. It ends where its first entry stands again, as the
 * heading it names; one whose end is not found stays.
 */
export function dropContents(lines: PdfLine[]): PdfLine[] {
  const start = lines.findIndex(({ text, page }) => page <= lastPage && contentsForm.test(text))
  const entry = lines[start + 1]
  if (start === -1 || !entry) return lines
  const end = lines.findIndex(
    ({ text }, index) => index > start + 1 && index - start <= mostLines && isNamedBy(entry.text, text),
  )
  return end === -1 ? lines : [...lines.slice(0, start), ...lines.slice(end)]
}

const contentsForm = /^(table of )?contents$/i

/** Of those that may begin with it. */
const lastPage = 5

/** A survey's table of contents has about a hundred entries a page. */
const mostLines = 1000

/** `1 Introduction . . . . 3` names `1. INTRODUCTION`. */
function isNamedBy(entry: string, heading: string): boolean {
  const name = toLetters(heading)
  return name.length >= shortestName && (name === toLetters(entry) || name === toLetters(entry.replace(/\d+$/, '')))
}

const shortestName = 4

function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
