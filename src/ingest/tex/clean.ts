import { parseFragment } from 'parse5'

/** U+FDD0, a noncharacter that `cleanText` removes: the one-character stand-in for what is lifted out of the TeX. */
export const marker = '\uFDD0'

/** Characters; arXiv allows abstracts of 1,920, and the longest of 90,000 real ones has 2,871. */
const longest = 20_000

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g
// MathJax's command, which arXiv's pages understand: `$\unicode{x2013}$`.
const unicode = /\$\s*\\unicode\s*\{(x[\da-fA-F]{2,6}|\d{2,7})\}\s*\$|\\unicode\s*\{(x[\da-fA-F]{2,6}|\d{2,7})\}/g
const otherLineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// Controls, zero-width and bidi marks, tag characters, noncharacters; the joiners U+200C and U+200D carry meaning.
const invisible =
  /[[\p{Cc}--[\t\n]]\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gv

/**
 * Text as NFC Unicode: HTML character entities and `\unicode` decoded, `\n` as the only line end, nothing invisible, no lone surrogate.
 * What is longer than any metadata of arXiv's is cut, so that no text takes long to read.
 * Before and after: `caf&eacute;\u200B &#946;` → `café β`.
 */
export function cleanText(text: string): string {
  const whole = text.length > longest ? `${text.slice(0, longest)} …` : text
  return whole
    .replace(entity, decodeEntity)
    .replace(unicode, decodeUnicode)
    .toWellFormed()
    .replace(otherLineEnds, '\n')
    .replace(invisible, '')
    .normalize('NFC')
}

/** A character that does not exist, or is none to be seen, leaves nothing. */
function decodeUnicode(_: string, fenced: string | undefined, bare: string | undefined): string {
  const code = fenced ?? bare ?? ''
  const point = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code)
  return point > 0x9f && point < 0x110000 ? String.fromCodePoint(point) : ''
}

function decodeEntity(source: string): string {
  const [node] = parseFragment(source).childNodes
  // HTML reads `&notit;` as `¬it;`: a rest means that it is no entity.
  return node && 'value' in node && !node.value.endsWith(';') ? node.value : source
}
