import { texSigns } from './tex-signs.ts'

/**
 * A text by what is compared of it: letters in one case and form, digits and signs. White space, hyphens within words,
 * quotation marks, emphasis and all that only sets a formula is left out. `offsets`: where each sign begins in the text.
 */
export function normalize(text: string): Normalized {
  const [signs, offsets, ends]: [string[], number[], number[]] = [[], [], []]
  for (const match of text.matchAll(tokens)) {
    const [token, command] = match
    const shown =
      command === undefined ? toSign(token, text, match.index) : (texSigns[command] ?? command.toLowerCase())
    for (const sign of shown) {
      signs.push(sign)
      for (let unit = 0; unit < sign.length; unit++) {
        offsets.push(match.index)
        ends.push(match.index + token.length)
      }
    }
  }
  return { text: signs.join(''), offsets, ends }
}

/** TeX commands, then marks with a backslash (`\,`, `\(`), then single characters. */
const tokens = /\\([a-zA-Z]+)\*?|\\[^a-zA-Z]|[\s\S]/gu

function toSign(token: string, text: string, at: number): string {
  if (token.startsWith('\\')) return token === '\\%' || token === '\\$' ? token.slice(1) : ''
  if (dashes.test(token)) return isWithinWord(text, at, token.length) ? '' : '-'
  if (dropped.test(token)) return ''
  return plain.get(token) ?? addPlain(token)
}

const dashes = /^[-\u2010-\u2015\u2212]$/u
const dropped = /^[\s${}^_*`~'"\u00AD\u200B-\u200D\uFEFF‘’‚‛“”„‟«»′″´]$/u

/** Of a hyphen: letters on either side, also across the end of a line. */
function isWithinWord(text: string, at: number, length: number): boolean {
  return (
    /\p{L}$/u.test(text.slice(Math.max(0, at - 2), at).trimEnd()) &&
    /^\s*\p{L}/u.test(text.slice(at + length, at + length + longestGap))
  )
}
const longestGap = 8

/** `ﬁ` → `fi`, `²` → `2`, `𝑥` → `x`, `É` → `é`; the same few characters come again and again. */
function addPlain(character: string): string {
  const form = character.normalize('NFKC').toLowerCase().replace(/\s/g, '').normalize('NFC')
  if (plain.size < plainKept) plain.set(character, form)
  return form
}

const plain = new Map<string, string>()
const plainKept = 5000

export type Normalized = { text: string; offsets: number[]; ends: number[] }
