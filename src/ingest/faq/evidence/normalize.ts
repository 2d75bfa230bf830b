import { sameSigns, texSigns } from './tex-signs.ts'

/**
 * A text by what is compared of it: letters in one case and form, digits and signs. White space, hyphens between letters,
 * quotation marks, emphasis and all that only sets a formula is left out. `starts`, `ends`: where in the text each sign
 * begins and ends, by code unit.
 */
export function normalize(text: string): Normalized {
  const signs: string[] = []
  const [starts, ends]: [number[], number[]] = [[], []]
  let last = ''
  let dash: number | undefined

  for (const { 0: token, 1: command, index } of text.matchAll(tokens)) {
    for (const sign of command === undefined ? toSigns(token) : commandSigns(command)) {
      if (sign === '-') {
        dash ??= index
        continue
      }
      if (dash !== undefined && !(letter.test(last) && letter.test(sign))) put('-', dash, dash + 1)
      dash = undefined
      put(sign, index, index + token.length)
      last = sign
    }
  }
  return { text: signs.join(''), starts, ends }

  function put(sign: string, start: number, end: number): void {
    signs.push(sign)
    for (let unit = 0; unit < sign.length; unit++) {
      starts.push(start)
      ends.push(end)
    }
  }
}

/** What says nothing by itself with its argument, other commands, marks with a backslash (`\,`, `\(`), dots, characters. */
const tokens =
  /\\(?:begin|end|label|hspace|vspace|phantom|vphantom|hphantom)\*?\s?\{[^{}]{0,60}\}|\\([a-zA-Z]+)\*?|\\[^a-zA-Z]|\.(?: ?\.){2,}|[\s\S]/gu

const letter = /^[\p{L}\p{M}]$/u

function toSigns(token: string): string[] {
  if (token.length > 2 || token.startsWith('\\')) return token.startsWith('\\') ? (escapes[token] ?? []) : []
  return plain.get(token) ?? addPlain(token)
}

const escapes: Record<string, string[]> = { '\\%': ['%'], '\\#': ['#'], '\\|': ['‖'] }

function commandSigns(command: string): string[] {
  return known.get(command) ?? addCommand(command)
}

/** A form that all notations of a sign share: `ﬁ` → `f`, `i`; `²` → `2`; `𝑥` → `x`; `É` → `e` and its accent. */
function addPlain(character: string): string[] {
  const signs = dropped.test(character) ? [] : spell(character)
  if (plain.size < mostKept) plain.set(character, signs)
  return signs
}

function addCommand(command: string): string[] {
  const signs = [...(texSigns.get(command) ?? command)].flatMap((sign) => (dropped.test(sign) ? [] : spell(sign)))
  if (known.size < mostKept) known.set(command, signs)
  return signs
}

function spell(character: string): string[] {
  const form = character.normalize('NFKD').toLowerCase().normalize('NFKD')
  return [...form].flatMap((sign) => {
    if (dashes.test(sign)) return ['-']
    return dropped.test(sign) ? [] : [sameSigns.get(sign) ?? sign].filter(Boolean)
  })
}

const dashes = /^[-\u2010-\u2015\u2212]$/u
const dropped = /^[\s${}^_*`~∼&'"…⋯\u00AD\u200B-\u200D\u2060-\u2064\uFEFF‘’‚‛“”„‟‹›«»「」『』′″‴´]$/u

const plain = new Map<string, string[]>()
const known = new Map<string, string[]>()
const mostKept = 5000

export type Normalized = { text: string; starts: number[]; ends: number[] }
