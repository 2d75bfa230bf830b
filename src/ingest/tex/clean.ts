import { parseFragment } from 'parse5'

/** U+FDD0, a noncharacter that `cleanText` removes: the one-character stand-in for what is lifted out of the TeX. */
export const marker = '\uFDD0'

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g
const otherLineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// Controls, zero-width and bidi marks, tag characters, noncharacters; the joiners U+200C and U+200D carry meaning.
const invisible =
  /[[\p{Cc}--[\t\n]]\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gv

/**
 * Text as NFC Unicode: HTML character entities decoded, `\n` as the only line end, nothing invisible, no lone surrogate.
 * Before and after: `caf&eacute;\u200B &#946;` → `café β`.
 */
export function cleanText(text: string): string {
  return text
    .replace(entity, decodeEntity)
    .toWellFormed()
    .replace(otherLineEnds, '\n')
    .replace(invisible, '')
    .normalize('NFC')
}

function decodeEntity(source: string): string {
  const [node] = parseFragment(source).childNodes
  // HTML reads `&notit;` as `¬it;`: a rest means that it is no entity.
  return node && 'value' in node && !node.value.endsWith(';') ? node.value : source
}
