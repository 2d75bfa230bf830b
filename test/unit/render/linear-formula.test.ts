import { expect, test } from 'vitest'
import { findLine } from '#render/formula.ts'

test.each([
  ['\\mathcal{O}(n^2\\log n)', '𝒪(<i>n</i><sup>2</sup> log <i>n</i>)', '𝒪(n² log n)'],
  ['x_i \\in \\mathbb{R}^d', '<i>x</i><sub><i>i</i></sub> ∈ ℝ<sup><i>d</i></sup>', 'xᵢ ∈ ℝᵈ'],
  ["f''(x)=\\frac{1}{2}", '<i>f</i>″(<i>x</i>) = 1/2', 'f″(x) = 1/2'],
  ['\\frac{a+b}{c}', '(<i>a</i> + <i>b</i>)/<i>c</i>', '(a + b)/c'],
  ['\\hat{\\theta}_1', '<i>θ̂</i><sub>1</sub>', 'θ̂₁'],
  ['\\sqrt{n+1}', '√(<i>n</i> + 1)', '√(n + 1)'],
  ['10^{-3}\\,\\mathrm{keV}', '10<sup>−3</sup> keV', '10⁻³ keV'],
  ['a<b', '<i>a</i> &lt; <i>b</i>', 'a < b'],
  ['{}^{12}\\mathrm{C}', '<sup>12</sup>C', '¹²C'],
  ['\\mathbf{x}^\\top y', '<b>x</b><sup>⊤</sup><i>y</i>', undefined],
  ['\\begin{matrix}a\\end{matrix}', undefined, undefined],
  ['\\overline{ab}', undefined, undefined],
  ['\\foo', undefined, undefined],
  ['\\text{<script>}', '&lt;script&gt;', '<script>'],
])('writes %s on a line', (tex, html, text) => {
  expect(findLine(tex, false, 'line')).toBe(html)
  expect(findLine(tex, false, 'text')).toBe(text)
})
