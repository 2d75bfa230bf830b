import type { PhrasingContent } from 'mdast'

const signs = '0123456789+-=()'
const scripts = { sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾' }

/** A sub- or superscript: numbers in Unicode's own (`H₂O`, `10⁻⁶`), anything else as a formula. */
export function toScript(text: string, kind: 'sub' | 'sup'): PhrasingContent {
  const numbers = [...text.replaceAll('−', '-')].map((sign) => scripts[kind][signs.indexOf(sign)])
  if (numbers.every((number) => number !== undefined)) return { type: 'text', value: numbers.join('') }
  const shown = text.replace(/[\\{}$%#&_^~]/g, (sign) => escapes[sign] ?? `\\${sign}`)
  const isLetter = /^\p{L}$/u.test(text)
  return { type: 'inlineMath', value: `${kind === 'sub' ? '_' : '^'}{${isLetter ? shown : `\\text{${shown}}`}}` }
}

const escapes: Record<string, string> = { '\\': '\\backslash ', '^': '\\wedge ', '~': '\\sim ' }
