import type { PdfLine } from './lines.ts'

/** Whether a line is a section's heading: by its number or its usual name, or set larger than the text. */
export function isHeading(line: PdfLine, next: PdfLine | undefined, body: number): boolean {
  const { text, size } = line
  if (text.length > longest || text.length < 4 || /[,;:]$/.test(text) || !/\p{L}{3}/u.test(text)) return false
  if (usual.test(text)) return true
  if (size < 0.85 * body || !next) return false
  const isNumbered = numbered.test(text) && !/[.?!]$/.test(text) && !/^\p{Ll}/u.test(next.text)
  const isShort = line.right - line.x < 0.8 * (next.right - next.x) + 40
  if (isNumbered && (isShort || text === text.toUpperCase())) return true
  return size > 1.15 * body && /^\P{Ll}/u.test(text) && line.page > 0
}

/** A heading without its number, and its depth by that: `3.2 Data` → `Data`, 2. */
export function titleOf(text: string): { title: string; depth: number } {
  const [number = ''] = numbered.exec(text) ?? []
  const depth = Math.max(1, number.trim().replace(/\.$/, '').split('.').length)
  return { title: text.slice(number.length).replace(/[.:]$/, ''), depth }
}

/** Characters. */
const longest = 90

const numbered = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-H](?:\.\d{1,2}){0,2}\.)\s+(?=\p{Lu})/u

const usual =
  /^(?:(?:\d{1,2}|[IVX]{1,5})\.?\s+)?(?:abstract|introduction|background|related work|preliminaries|methods?|methodology|materials and methods|experiments?|results|results and discussion|discussion|conclusions?|conclusions? and (?:outlook|discussion|future work)|limitations|acknowledge?ments?|references|bibliography|appendix|supplementa(?:l|ry) materials?)\.?$/i
