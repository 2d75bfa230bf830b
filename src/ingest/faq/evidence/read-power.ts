/** The power of ten that stands after a number: `3` and ` \times 10^{5}`, `3` and `e-5`; `10` and `^{-3}`, which is one alone. */
export function readPower(digits: string, after: string): Power | undefined {
  const isTen = digits === '10'
  const match = product.exec(after) ?? scientific.exec(after) ?? (isTen ? lonely.exec(after) : null)
  if (!match) return undefined
  const { sign = '', value = '', superscript = '' } = match.groups ?? {}
  const folded = [...superscript].map((mark) => superscripts.get(mark) ?? '').join('')
  const factor = Number(`1e${folded || (sign === '' || sign === '+' ? '' : '-') + value}`)
  const isAlone = isTen && lonely.test(after)
  return { factor, length: match[0].length, isAlone }
}

const raised = String.raw`(?:(?:\^|\*\*)\s?\{?\s?(?<sign>[-+\u2212\u2013])?\s?(?<value>\d{1,3})\s?\}?|(?<superscript>⁻?[⁰¹²³⁴-⁹]{1,3}))`
const product = new RegExp(String.raw`^\s?(?:×|\\times|\\cdot|·|⋅|\*|x)\s{0,2}10\s?${raised}`, 'u')
const lonely = new RegExp(`^\\s?${raised}`, 'u')
const scientific = /^[eE](?<sign>[-+\u2212])?(?<value>\d{1,3})(?![\p{Script=Latin}\d.])/u
const superscripts = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻'].map((mark, index) => [mark, '0123456789-'.charAt(index)]))

/** `isAlone`: nothing but the power, no number that it multiplies. `length`: characters after the number. */
export type Power = { factor: number; length: number; isAlone: boolean }
