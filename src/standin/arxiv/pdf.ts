import { layOut, type PlacedLine } from './pdf-layout.ts'
import type { StandinPaperVersion, StandinText } from './world.ts'

/** A paper as a PDF of two columns, in fonts that every reader has; formulas as their TeX, as if badly copied. */
export function renderPdf(paper: StandinPaperVersion, text: StandinText): Uint8Array {
  return renderPages(layOut(paper, text))
}

/** A PDF with such lines on its pages. */
export function renderPages(pages: PlacedLine[][]): Uint8Array {
  const pageIds = pages.map((_, index) => firstPage + index * 2)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
      toStream(lines),
    ]),
  ]
  return Buffer.from(assemble(objects), 'latin1')
}

const firstPage = 5

function toStream(lines: PlacedLine[]): string {
  const content = lines.map(({ text, x, y, size, isBold, isTurned }) => {
    const matrix = isTurned ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`
    return `BT /F${isBold ? 2 : 1} ${size} Tf ${matrix} Tm (${escapePdf(text)}) Tj ET`
  })
  const body = content.join('\n')
  return `<< /Length ${body.length} >>\nstream\n${body}\nendstream`
}

/** Objects with the table of their places. Source: ISO 32000-1, 7.5 */
function assemble(objects: string[]): string {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}

/** Latin-1 alone; other characters become a question mark. */
function escapePdf(text: string): string {
  return text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').replace(/[\\()]/g, '\\$&')
}
