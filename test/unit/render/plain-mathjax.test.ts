import fc from 'fast-check'
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import { SerializedMmlVisitor } from 'mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js'
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js'
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js'
import { TeX } from 'mathjax-full/js/input/tex.js'
import { mathjax } from 'mathjax-full/js/mathjax.js'
import { CHTML } from 'mathjax-full/js/output/chtml.js'
import { expect, test } from 'vitest'

// MathJax as it comes, and then with what `quick-mathjax.ts` puts in its place: the order of imports matters.

test('sets formulas to the same bytes, tree and all, as MathJax itself', async () => {
  const formulas = [...samples, ...fc.sample(formula, { numRuns: 300, seed: 7 })]
  const plain = setAll(formulas)
  await import('#render/quick-mathjax.ts')
  expect(setAll(formulas)).toEqual(plain)
})

/** Each as glyphs and as MathML; what cannot be set as what MathJax says of it. */
function setAll(formulas: string[]): string[] {
  const [input, output] = [new TeX({ packages: AllPackages.filter((name) => name !== 'bussproofs') }), new CHTML()]
  const document = mathjax.document('', { InputJax: input, OutputJax: output })
  const visitor = new SerializedMmlVisitor()
  return formulas.map((tex) => {
    const math = new document.options.MathItem(tex, input, true)
    math.setMetrics(16, 8, 1280, 1280, 1)
    math.start.node = adaptor.body(document.document)
    math.convert(document)
    return `${adaptor.outerHTML(math.typesetRoot)}\n${visitor.visitTree(math.root)}`
  })
}

const adaptor = liteAdaptor()
RegisterHTMLHandler(adaptor)

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
