/** In the HTML of feeds. */
export const htmlPen: Pen = {
  text: (text, variant) => {
    const shown = escapeHtml(toVariant(text, variant))
    if (variant === 'italic') return `<i>${shown}</i>`
    if (variant === 'bold') return `<b>${shown}</b>`
    return variant === 'bold-italic' ? `<b><i>${shown}</i></b>` : shown
  },
  sup: (text) => `<sup>${text.replace(/ /g, '')}</sup>`,
  sub: (text) => `<sub>${text.replace(/ /g, '')}</sub>`,
}

/** In plain text, as far as Unicode goes. */
export const textPen: Pen = {
  text: (text, variant) => toVariant(text, variant),
  sup: (text) => toSigns(text, superscripts),
  sub: (text) => toSigns(text, subscripts),
}

function refuse(): never {
  throw unfit
}

function toSigns(text: string, signs: ReadonlyMap<string, string>): string {
  return [...text.replace(/ /g, '')].map((character) => signs.get(character) ?? refuse()).join('')
}

/** Letters of the fonts that tell things apart. */
function toVariant(text: string, variant: string): string {
  const font = variant.replace('bold-', '')
  const from = capitals[font]
  if (from === undefined) return text
  return text.replace(/[A-Za-z\d]/g, (sign) => letterlike[font + sign] ?? toFont(sign, font, from))
}

function toFont(sign: string, font: string, from: number): string {
  const code = sign.charCodeAt(0)
  if (code < 58) return font === 'double-struck' ? String.fromCodePoint(0x1d7d8 + code - 48) : sign
  return String.fromCodePoint(from + (code < 97 ? code - 65 : code - 97 + 26))
}

/** Code points of the letter A. Source: Unicode, Mathematical Alphanumeric Symbols */
const capitals: Record<string, number> = { 'double-struck': 0x1d538, script: 0x1d49c, fraktur: 0x1d504 }

/** Those that Unicode had before. */
const letterlike: Record<string, string> = {
  ...pairs('double-struck', 'CℂHℍNℕPℙQℚRℝZℤ'),
  ...pairs('script', 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ'),
  ...pairs('fraktur', 'CℭHℌIℑRℜZℨ'),
}

const superscripts = new Map(chunks('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾nⁿiⁱkᵏdᵈmᵐpᵖtᵗTᵀ**∗*∘°'))
const subscripts = new Map(chunks('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎aₐeₑiᵢjⱼkₖmₘnₙpₚtₜxₓ'))
/** Signs over a letter, each with its combining form. */
export const accents: ReadonlyMap<string, string> = new Map(
  chunks('^\u0302~\u0303¯\u0304‾\u0304―\u0304˙\u0307¨\u0308´\u0301`\u0300ˇ\u030C˘\u0306→\u20D7˜\u0303ˆ\u0302'),
)

function pairs(variant: string, list: string): Record<string, string> {
  return Object.fromEntries(chunks(list).map(([letter, sign]) => [variant + letter, sign]))
}

function chunks(list: string): [string, string][] {
  return (list.match(/../gu) ?? []).map((pair) => [...pair] as [string, string])
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Is thrown where something cannot be written on a line: often, so it is one, whose stack nobody has to write. */
export const unfit = new Error('It does not fit on a line.')

/** How signs are written. */
export type Pen = {
  text: (text: string, variant: string) => string
  sup: (text: string) => string
  sub: (text: string) => string
}
