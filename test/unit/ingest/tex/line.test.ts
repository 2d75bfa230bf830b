import { describe, expect, test } from 'vitest'
import { parseLine } from '#ingest/tex/line.ts'
import { draw } from './draw.ts'

const drawn = (tex: string) => draw(parseLine(tex))

test('stays on one line', () => {
  expect(drawn('On $$a$$\n  and \\\\ b\n\n\\begin{itemize}\\item c\\end{itemize}')).toBe('On ⟦a⟧ and b c')
})

describe('fonts', () => {
  test.each([
    ['\\emph{a \\textbf{b} }c', '/a *b*/ c'],
    ['{\\it a $b$} c', '/a ⟦b⟧/ c'],
    ['{\\em a {\\bf b} c}', '/a *b* c/'],
    ['\\bf{a} b', '*a* b'],
    ['a \\bf b \\rm c', 'a *b* c'],
    ['\\emph{\\emph{a}}', '/a/'],
    ['\\texttt{--no\\_op ~}', '`--no_op ~`'],
    ['a\\texttt{ b c }d', 'a `b c` d'],
    ['\\textsc{Small} \\underline{x} \\mbox{y}', 'Small x y'],
    ['\\verb|a{$|', '`a{$`'],
  ])('reads %j', (tex, expected) => {
    expect(drawn(tex)).toBe(expected)
  })
})

describe('punctuation', () => {
  test.each([
    ['about 40% of x', 'about 40% of x'],
    ['\\% \\& \\# \\_ \\{\\} \\$5', '% & # _ {} $5'],
    ['a -- b---c ----', 'a – b—c ----'],
    ["``a `b' c'' isn't", "“a ‘b’ c” isn't"],
    ["``half\" and ''both''", '“half” and “both”'],
    ["5'' wide", "5'' wide"],
    ['Fig.~1', 'Fig.\u00A01'],
    ['~10, z~6 and 5~20', '~10, z~6 and 5~20'],
    ['a\\ b\\,c \\ldots', 'a b\u2009c …'],
    ['H\\textsubscript{2}O m\\textsuperscript{2} x\\textsuperscript{Q}', 'H₂O m² xQ'],
    ['\\copyright{} \\LaTeX is \\S 4, 5 \\AA wide', '© LaTeX is § 4, 5 Å wide'],
  ])('reads %j', (tex, expected) => {
    expect(drawn(tex)).toBe(expected)
  })
})

describe('references', () => {
  test.each([
    ['as in \\cite[p.~3]{key}', 'as in [p.\u00A03, key]'],
    ['see \\eqref{eq:1}\\label{here}', 'see (eq:1)'],
    ['word\\footnote{so it is}', 'word (so it is)'],
    ['\\cite', '\\cite'],
  ])('reads %j', (tex, expected) => {
    expect(drawn(tex)).toBe(expected)
  })
})

describe('links', () => {
  test.each([
    ['(https://a.org/~b_c%20d#e&f).', '(<https://a.org/~b_c%20d#e&f|https://a.org/~b_c%20d#e&f>).'],
    ['https://a.org/b_(c), so', '<https://a.org/b_(c)|https://a.org/b_(c)>, so'],
    ['https://a.org/\\~b\\_c', '<https://a.org/~b_c|https://a.org/~b_c>'],
    ['\\url{https://a.org/a%b}', '<https://a.org/a%b|https://a.org/a%b>'],
    ['\\url{ftp://a.org/~b}', 'ftp://a.org/~b'],
    ['\\href{https://a.org}{the \\emph{page}}', '<https://a.org|the /page/>'],
    ['\\href{javascript:x}{page}', 'page (javascript:x)'],
    ['$\\href{https://a.org}{\\text{page}}$', '<https://a.org|page>'],
  ])('reads %j', (tex, expected) => {
    expect(drawn(tex)).toBe(expected)
  })
})

describe('commands', () => {
  test('makes a formula of a command that belongs in one', () => {
    expect(drawn('5\\times 3, \\alpha_s, \\mathbb{R}^n, \\sqrt[3]{x}')).toBe(
      '5⟦\\times⟧ 3, ⟦\\alpha_s⟧, ⟦\\mathbb{R}^n⟧, ⟦\\sqrt[3]{x}⟧',
    )
  })
  test('shows a command that nobody knows', () => {
    expect(drawn('our \\foo{a $b$}[c] \\bar')).toBe('our \\foo{a ⟦b⟧}[c] ⟦\\bar⟧')
  })
  test('shows braces and commands without a partner', () => {
    expect(drawn('} a {\\bf b {c} \\')).toBe('} a {*b c \\*')
  })
})
