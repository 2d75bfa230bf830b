import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setAll } from './set-formulas.ts'

// Here `quick-mathjax.ts` is loaded for all tests; in a process of its own, MathJax is as it comes.

test('sets formulas to the same bytes, tree and all, as MathJax itself', () => {
  const formulas = [...samples, ...fc.sample(formula, { numRuns: 300, seed: 7 })]
  const script = `
    import { setAll } from './test/unit/render/set-formulas.ts'
    const chunks = await Array.fromAsync(process.stdin)
    process.stdout.write(JSON.stringify(setAll(JSON.parse(Buffer.concat(chunks).toString()))))
  `
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    input: JSON.stringify(formulas),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  expect(setAll(formulas)).toEqual(JSON.parse(said))
})

const samples = [
  'x',
  "f''(x) \\not= 0",
  '\\langle x, y \\rangle \\{ \\lVert z \\rVert \\} \\lfloor w \\rfloor',
  'a < b \\mid c \\| d',
  '10^{-3}\\,\\mathrm{eV}',
  '\\sqrt[3]{x} + \\frac12 + \\binom nk',
  '\\left( \\sum_{i=1}^n x_i \\right]^{2}',
  '\\lim_{n\\to\\infty} \\operatorname{arg\\,max}_\\theta \\hat{p}',
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
  '\\begin{align} a &= b \\tag{1} \\\\ &\\leq c \\label{two} \\end{align}',
  '\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{else, for $x \\le 0$} \\end{cases}',
  '\\boldsymbol{\\alpha} \\mathbb{R} \\mathcal{O} \\mathfrak{g} \\mathbf{x}',
  '\\overline{AB} \\underbrace{a+b}_{n} \\xrightarrow[a]{b} \\widetilde{xyz}',
  '\\ce{2H2O + CO3^2-}',
  '\\newcommand{\\a}[1]{#1^2} \\a{x} \\def\\b{y} \\b',
  '\\color{red}{x} \\bbox[5px]{y} \\cancel{z} \\phantom{w}',
  '\\ket{\\psi} \\braket{a|b} \\Braket{a | b}',
  '\\begin{CD} A @>a>> B \\\\ @VVV @AAA \\\\ C @= D \\end{CD}',
  'x_1_2',
  '\\frac{a}',
  '\\unheardof{x}',
  '}',
  '',
]

/** Formulas within formulas, sound or not. */
const { formula } = fc.letrec<{ formula: string; part: string; sign: string }>((tie) => ({
  sign: fc.constantFrom(
    'x',
    '7',
    '\\alpha',
    '\\Omega',
    '+',
    '=',
    '\\to',
    ',',
    '\\sin',
    '\\sum',
    '(',
    '|',
    "'",
    '\\,',
    '~',
    '&',
    '_',
  ),
  part: fc.oneof(
    { withCrossShrink: true, depthSize: 'small' },
    tie('sign'),
    fc.tuple(tie('sign'), tie('formula')).map(([base, sup]) => `${base}^{${sup}}`),
    fc.tuple(tie('sign'), tie('formula'), tie('formula')).map(([base, sub, sup]) => `${base}_{${sub}}^{${sup}}`),
    fc.tuple(tie('formula'), tie('formula')).map(([over, under]) => `\\frac{${over}}{${under}}`),
    fc
      .tuple(
        fc.constantFrom('\\sqrt', '\\mathbb', '\\hat', '\\text', '\\boldsymbol', '\\mathrm', '\\overline'),
        tie('formula'),
      )
      .map(([command, inside]) => `${command}{${inside}}`),
    fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => `\\begin{matrix} ${one} & ${other} \\end{matrix}`),
    tie('formula').map((inside) => `\\left\\{ ${inside} \\right)`),
  ),
  formula: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
}))
