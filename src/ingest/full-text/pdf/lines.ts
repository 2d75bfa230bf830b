import type { PdfItem } from './read-pages.ts'

/** A page's lines in the order of its text; without running heads, page numbers and what stands alone in a margin. */
export function toLines(pages: PdfItem[][]): PdfLine[] {
  const lines = pages.map((items, page) => joinItems(items).map((line) => ({ ...line, page })))
  const repeated = countRepeated(lines)
  return lines.flat().filter((line) => !isRunning(line, repeated, pages.length))
}

function joinItems(items: PdfItem[]): Omit<PdfLine, 'page'>[] {
  const lines: Omit<PdfLine, 'page'>[] = []
  let row: PdfItem[] = []
  for (const [index, item] of items.entries()) {
    row.push(item)
    if (!item.endsLine && index < items.length - 1) continue
    const line = toLine(row)
    if (line.text !== '') lines.push(line)
    row = []
  }
  return lines
}

function toLine(row: PdfItem[]): Omit<PdfLine, 'page'> {
  const shown = row.filter(({ text }) => text.trim() !== '')
  const text = row
    .map((item) => item.text)
    .join('')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/([´`¨ˆ˜ˇ˘¸˚])(\p{L})/gu, (_, accent, letter) => (letter + accents[accent]).normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim()
  // Indices are smaller, and lie lower or higher.
  const size = Math.max(0, ...shown.map((item) => item.size))
  const main = shown.find((item) => item.size >= 0.9 * size)
  return {
    text,
    x: Math.min(...shown.map(({ x }) => x)),
    right: Math.max(...shown.map(({ x, width }) => x + width)),
    y: main?.y ?? 0,
    size,
  }
}

/** TeX sets an accent before its letter: `Schr¨odinger`. */
const accents: Record<string, string> = {
  ...{ '´': '\u0301', '`': '\u0300', '¨': '\u0308', ˆ: '\u0302', '˜': '\u0303', ˇ: '\u030C', '˘': '\u0306' },
  ...{ '¸': '\u0327', '˚': '\u030A' },
}

/** On how many pages a line stands, but for its numbers, at one height. */
function countRepeated(pages: PdfLine[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const name of new Set(lines.map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function nameOf({ text, y }: PdfLine): string {
  return `${text.replace(/\d+/g, '#')} ${Math.round(y / 3)}`
}

function isRunning(line: PdfLine, repeated: Map<string, number>, pages: number): boolean {
  if (/^(?:\d{1,4}|[–-] ?\d{1,4} ?[–-])$/.test(line.text)) return true
  // arXiv's own stamp, set along the first page's edge.
  if (/^arXiv:\d{4}\.\d{4,5}v\d+/.test(line.text)) return true
  return (repeated.get(nameOf(line)) ?? 0) > Math.max(2, pages / 4)
}

/** `x`, `right`: where it begins and ends; `y`: its foot, from below; `size`: that of its letters; all in points. */
export type PdfLine = { text: string; x: number; right: number; y: number; size: number; page: number }
