import { describe, expect, test } from 'vitest'
import { liftFormulas } from '#ingest/faq/formulas/lift.ts'

/** The text with each formula in its place: ‹x› within the line, ‹‹x›› on its own. */
function marked(markdown: string): string {
  const { text, formulas } = liftFormulas(markdown)
  const show = (piece: ReturnType<typeof formulas.split>[number]) => {
    if (typeof piece === 'string') return piece
    return piece.type === 'math' ? `‹‹${piece.value}››` : `‹${piece.value}›`
  }
  return formulas.split(text).map(show).join('')
}

describe('finds a formula', () => {
  test.each([
    ['within TeX’s brackets', 'a \\(f(x)\\) b', 'a ‹f(x)› b'],
    ['over two lines', '\\( x\n+ y \\)', '‹x + y›'],
    ['between dollars', 'a $x^2$ b', 'a ‹x^2› b'],
    ['between dollars and spaces', '$ \\alpha $ and $ n $', '‹\\alpha› and ‹n›'],
    ['beside another one', '$a$$b$\\(c\\)', '‹a›‹b›‹c›'],
    ['glued to words', '第$k$层，$k$-NN, 3$\\times$4', '第‹k›层，‹k›-NN, 3‹\\times›4'],
    ['before a digit, where it shows TeX', '($\\leq$4%)', '(‹\\leq›4%)'],
    ['with dollars in its text', '$f = \\text{if $x$}$', '‹f = \\text{if $x$}›'],
    ['between both kinds of marks', '\\($x$\\)', '‹x›'],
    ['in GitHub’s dialect', 'a $`x_1`$ b', 'a ‹x_1› b'],
    ['that is written as code', 'the `$\\alpha$` and `\\(x_1\\)`', 'the ‹\\alpha› and ‹x_1›'],
    ['with every backslash doubled', '\\\\(\\\\alpha_1\\\\) is', '‹\\alpha_1› is'],
    ['without marks', 'O(\\log n), \\frac{a}{b}, \\alpha_s^2', 'O(‹\\log› n), ‹\\frac{a}{b}›, ‹\\alpha_s^2›'],
    ['that is a reference', 'by \\eqref{eq:a} and Eq.~\\ref{b}', 'by ‹\\eqref{eq:a}› and Eq.\u00A0‹\\ref{b}›'],
  ])('%s', (_, markdown, text) => {
    expect(marked(markdown)).toBe(text)
  })
})

describe('finds a display', () => {
  test.each([
    ['in brackets', 'So \\[x\\] holds', 'So ‹‹x›› holds'],
    ['in dollars', 'So $$x$$ holds', 'So ‹‹x›› holds'],
    ['on lines of its own', 'a\n$$\nx\n$$\n2. b', 'a\n‹‹x››\n\n2. b'],
    ['in a list', '- a\n  \\[\n  x\n  \\]\n- b', '- a\n  ‹‹x››\n\n- b'],
    ['in a quote', '> a\n> $$\n> x\n> = y\n> $$\n> b', '> a\n> ‹‹x\n= y››\n>\n> b'],
    ['of a bare environment', '\\begin{align}\na &= b\n\\end{align}', '‹‹\\begin{align}\na &= b\n\\end{align}››'],
    ['of rows without one', '$$a \\\\ b$$', '‹‹\\begin{gathered}a \\\\ b\\end{gathered}››'],
    ['of rows to be aligned', '$$a &= b \\\\ c &= d$$', '‹‹\\begin{aligned}a &= b \\\\ c &= d\\end{aligned}››'],
    ['that only dollars for a line enclose', '$\\begin{align}x\\end{align}$', '‹‹\\begin{align}x\\end{align}››'],
    ['in a math fence', '```math\nx\n\ny\n```\nz', '‹‹x››\n‹‹y››\n\nz'],
    ['in a TeX fence', '```latex\n\\alpha = 1\n```', '‹‹\\alpha = 1››\n\n'],
    ['with its marks in a TeX fence', '~~~tex\n\\[\nx\n\\]\n$$y$$\n~~~', '‹‹x››\n‹‹y››\n\n'],
    ['with its marks in any fence', '```\n$$x$$\n```', '‹‹x››\n\n'],
    ['in a fence in a list', '- ```math\n  a\n  ```\n- b', '- ‹‹a››\n\n- b'],
    ['in a fence in a quote', '> ```math\n> a\n> ```', '> ‹‹a››\n>\n'],
  ])('%s', (_, markdown, text) => {
    expect(marked(markdown)).toBe(text)
  })
})

describe('leaves alone', () => {
  test.each([
    ['code', '`$x$ and \\(y\\)` and ``a ` $x$``'],
    ['a fence', '```sh\necho $HOME $PATH\n```'],
    ['a fence without end', '~~~\n$x$ \\(y\\)'],
    ['a fence in a list', '- a\n  ```\n  $x$ $y$\n  ```'],
    ['a document in a TeX fence', '```latex\n\\documentclass{article}\n$x$\n```'],
    ['a figure in a TeX fence', '```tex\n\\begin{tikzpicture}\n\\end{tikzpicture}\n```'],
    ['prose in a TeX fence', '```latex\nHere we show the result\n```'],
    ['escaped characters', '\\* \\_ \\$5 \\% \\\\'],
    ['brackets escaped for Markdown', '\\[1, 2\\] and \\[see there\\] \\(and here\\)'],
    ['commands that it does not know', 'C:\\path \\foo{x}'],
  ])('%s', (_, markdown) => {
    expect(marked(markdown)).toBe(markdown)
  })
})

describe('money', () => {
  test.each([
    ['$5 and $6', '\\$5 and \\$6'],
    ['US$ 5, US$ 6', 'US\\$ 5, US\\$ 6'],
    ['costs $5', 'costs \\$5'],
    ['from $10k to $20k, or 5$ each', 'from \\$10k to \\$20k, or 5\\$ each'],
    ['$5\n\nand 6$', '\\$5\n\nand 6\\$'],
    ['从$5涨到$10，而$x$是变量', '从\\$5涨到\\$10，而‹x›是变量'],
    ['| costs $5 |\n| - |\n| costs $6 |', '| costs \\$5 |\n| - |\n| costs \\$6 |'],
  ])('in %j is no formula: %j', (markdown, text) => {
    expect(marked(markdown)).toBe(text)
  })
})

test.each([
  ['$95%$', '‹95\\%›'],
  ['$50\\%$', '‹50\\%›'],
  ['$a#b$', '‹a\\#b›'],
  ['$R&D$', '‹R\\&D›'],
  ['$x\\n\\n\\nabla y$', '‹x \\nabla y›'],
  ['$x \\tag{1}$', '‹x \\quad(\\text{1})›'],
])('mends what TeX would read otherwise: %j becomes %j', (markdown, text) => {
  expect(marked(markdown)).toBe(text)
})

test.each([
  ['\\textbf{a $x$}', '**a ‹x›**'],
  ['\\emph{a \\textbf{b}}', '*a **b***'],
  ['\\texttt{a}', '`a`'],
  ['\\cite{a,b}', '\\[a,b\\]'],
  ['a\\label{b}', 'a'],
  ['\\href{https://a.org/b\\_c}{d}', '[d](https://a.org/b_c)'],
  ['\\url{https://a.org/b}', '<https://a.org/b>'],
  ["``quoted''", '“quoted”'],
])('reads a command of LaTeX in text: %j becomes %j', (markdown, text) => {
  expect(marked(markdown)).toBe(text)
})

test('keeps a bar in a table’s code from ending the cell', () => {
  expect(marked('| `a|b` |')).toBe('| `a\\|b` |')
})

test('takes no character of a text for a formula', () => {
  expect(marked('\uE0000\uE001 $x$')).toBe('\uFFFD0\uFFFD ‹x›')
})
