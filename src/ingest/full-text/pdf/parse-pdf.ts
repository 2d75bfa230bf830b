import type { TextSection } from '#ingest/full-text/full-text.ts'
import { isHeading, titleOf } from './heading.ts'
import { type PdfLine, toLines } from './lines.ts'
import type { PdfItem } from './read-pages.ts'

/**
 * Brings the text of a PDF into sections and paragraphs, as far as sizes, gaps and wording tell them: lines joined, words
 * that were divided whole again, references left out. Formulas are what extraction makes of them.
 */
export function parsePdf(pages: PdfItem[][]): TextSection[] {
  const lines = toLines(pages)
  const body = bodySize(lines)
  const sections: TextSection[] = [{ title: '', depth: 1, paragraphs: [] }]
  let paragraph: PdfLine[] = []
  const close = () => {
    const text = joinLines(paragraph)
    if (text !== '') sections.at(-1)?.paragraphs.push({ text })
    paragraph = []
  }
  for (const [index, line] of lines.entries()) {
    if (isHeading(line, lines[index + 1], body)) {
      close()
      sections.push({ ...titleOf(line.text), paragraphs: [] })
      continue
    }
    const last = paragraph.at(-1)
    if (last && beginsParagraph(line, last, paragraph)) close()
    paragraph.push(line)
  }
  close()
  return withoutReferences(sections).filter(({ paragraphs }) => paragraphs.length > 0)
}

/** The size of most letters. */
function bodySize(lines: PdfLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function beginsParagraph(line: PdfLine, last: PdfLine, paragraph: PdfLine[]): boolean {
  const isNext = line.page === last.page && line.y < last.y
  const gap = last.y - line.y
  if (isNext && gap > 1.9 * last.size) return true
  const ended = /[.?!:]["”’)\]]*$/.test(last.text)
  const left = Math.min(...paragraph.slice(-lookBack).map(({ x }) => x))
  const isIndented = line.x - left > 0.7 * line.size && line.x - left < 4 * line.size
  if (isNext) return ended && isIndented
  return ended && /^["“(]?\p{Lu}/u.test(line.text)
}

const lookBack = 8

/** `multi-` + `particle` → `multiparticle`: which hyphens are the word's own cannot be told. */
function joinLines(lines: PdfLine[]): string {
  let text = ''
  for (const line of lines) {
    if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text
    else text += (text === '' ? '' : ' ') + line.text
  }
  return text.replaceAll('$', '\\$')
}

/** References go up to what looks like an appendix; some begin without a heading, `[1] …`. */
function withoutReferences(sections: TextSection[]): TextSection[] {
  let isWithin = false
  const isLate = (index: number) => index > 0 && index >= sections.length / 2
  return sections.flatMap((section, index) => {
    if (/^(?:references|bibliography|literature cited)\b/i.test(section.title)) isWithin = true
    else if (/^(?:appendi|supplement)/i.test(section.title)) isWithin = false
    if (isWithin) return []
    const first = isLate(index) ? section.paragraphs.findIndex(({ text }) => /^\[1\]\s/.test(text)) : -1
    if (first === -1) return section
    isWithin = true
    return { ...section, paragraphs: section.paragraphs.slice(0, first) }
  })
}
