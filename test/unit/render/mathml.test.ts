import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { setFormula } from '#render/formula.ts'

/** How many children each element that tells them apart by place has to have. */
const arity: Record<string, number> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
}

test.each([
  'x^{a+b}',
  'x_{\\rm eff}^{2}',
  '\\sum_{\\scriptstyle i<n}^{n} x',
  '\\frac{\\displaystyle a+b}{c}',
  '\\Gamma^{\\mu}_{\\,\\nu}',
  'F_{\\mu\\nu}^{\\phantom{\\mu}\\nu}',
  '{}^2x',
  '\\ce{H2O}',
  '\\frac{\\phantom{a}}{b}',
  '\\sqrt[3]{x+y}',
  '\\overbrace{a+b}^{n}',
  "\\lim_{n\\to\\infty} f'_n",
])('every part of %s is in its place for who hears it', (tex) => {
  const formula = setFormula(tex, false)
  if (formula.type === 'refused') throw new Error(formula.reason)
  visit(fromHtml(formula.html, { fragment: true }), 'element', ({ tagName, children }: Element) => {
    const wanted = arity[tagName]
    if (wanted !== undefined) expect(children.length, `${tagName} in ${formula.html}`).toBe(wanted)
  })
  expect(formula.html).toContain('<math>')
})
