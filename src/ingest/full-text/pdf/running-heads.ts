import type { PdfLine } from './lines.ts'

/** Leaves out page numbers, and what stands at the head or the foot of several pages. */
export function dropRunningHeads(pages: PdfLine[][]): PdfLine[] {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    for (const key of new Set(lines.filter(isMarginal).map(toKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const often = Math.min(3, Math.max(2, pages.length))
  return pages.flat().filter((line) => {
    if (!isMarginal(line)) return true
    return !pageNumber.test(line.text) && (counts.get(toKey(line)) ?? 0) < often
  })
}

/** The share of a page that running heads stand in. */
const margin = 0.1

const pageNumber = /^[-–—]?\s?(page )?(\d{1,4}|[ivxl]{1,6})( (of|\/) \d{1,4})?\s?[-–—]?$/i

function isMarginal({ y, height }: PdfLine): boolean {
  return y > height * (1 - margin) || y < height * margin
}

/** Page numbers within differ from page to page. */
function toKey({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#').toLowerCase()
}
