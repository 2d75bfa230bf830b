import { splitText } from './full-text.ts'

/** A small PDF of a written text, one column in Helvetica, as a PDF reader takes it apart again. Source: ISO 32000-1 */
export function renderPdf(title: string, text: string): Uint8Array {
  const lines = [
    ...wrap(title),
    '',
    ...splitText(text).flatMap(({ heading, paragraphs }, index) => {
      return [`${index + 1}. ${heading}`, ...paragraphs.flatMap((paragraph) => ['', ...wrap(paragraph)]), '']
    }),
  ]
  const pages = chunk(lines, linesPerPage).map(renderLines)
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  return assemble(objects)
}

const linesPerPage = 52
const charactersPerLine = 92

function renderLines(lines: string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, (sign) => `\\${sign}`)}) Tj T*`)
  return `BT /F1 10 Tf 12 TL 72 720 Td ${shown.join(' ')} ET`
}

function assemble(objects: string[]): Uint8Array {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`, 'latin1')
}

function wrap(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim()
    if (line.length > charactersPerLine) lines.push(word)
    else lines[lines.length - 1] = line
  }
  return lines
}

function chunk<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
}
