import { describe, expect, test } from 'vitest'
import { parseAbstract } from '#ingest/tex/abstract.ts'
import { draw } from './draw.ts'

const drawn = (tex: string) => draw(parseAbstract(tex))

describe('paragraphs', () => {
  test('folds a line end into a space', () => {
    expect(drawn('We show\nthat it holds.\n')).toBe('We show that it holds.¶')
  })
  test('begins a paragraph at a line with two spaces', () => {
    expect(drawn('  One.\n  Two.')).toBe('One.¶Two.¶')
  })
  test('begins a paragraph at a blank line', () => {
    expect(drawn('One.\n \nTwo.')).toBe('One.¶Two.¶')
  })
  test('breaks a line at a double backslash', () => {
    expect(drawn('One \\\\[2pt] two \\\\')).toBe('One⏎two¶')
  })
  test('gives an empty text no paragraph', () => {
    expect(drawn(' \n ')).toBe('')
  })
})

describe('displays', () => {
  test.each([
    ['Let $$a=b$$then c', 'Let¶⟪a=b⟫then c¶'],
    ['Let \\[a\n\n=b\\] hold', 'Let¶⟪a\n=b⟫hold¶'],
    ['\\begin{equation*} a \\end{equation*}', '⟪a⟫'],
    ['\\begin{equation}\\label{e} a\\end{equation}', '⟪\\begin{equation}\\label{e} a\\end{equation}⟫'],
    ['\\begin {align*}a&=b\\\\c&=d\\end{align*}', '⟪\\begin {align*}a&=b\\\\c&=d\\end{align*}⟫'],
    [
      '\\begin{pmatrix}\\begin{pmatrix}1\\end{pmatrix}\\end{pmatrix}',
      '⟪\\begin{pmatrix}\\begin{pmatrix}1\\end{pmatrix}\\end{pmatrix}⟫',
    ],
  ])('sets %j apart', (tex, expected) => {
    expect(drawn(tex)).toBe(expected)
  })
  test('shows a display that never ends', () => {
    expect(drawn('Let \\[ a and \\begin{align} b')).toBe('Let \\[ a and \\begin{align} b¶')
  })
  test('splits a font around a display', () => {
    expect(drawn('\\emph{a $$b$$ c}')).toBe('/a/¶⟪b⟫/c/¶')
  })
})

describe('environments', () => {
  test('makes a list of items', () => {
    expect(drawn('We\n\\begin{enumerate}\n\\item add\n\\item[(b)] take\n\\end{enumerate} so')).toBe(
      'We¶ordered(• add¶• *(b)* take¶)so¶',
    )
  })
  test('nests a list in an item', () => {
    const inner = '\\begin{itemize}\\item b\\end{itemize}'
    expect(drawn(`\\begin{itemize}\\item a ${inner}\\end{itemize}`)).toBe('bullets(• a¶bullets(• b¶))')
  })
  test('drops the frame of an abstract', () => {
    expect(drawn('\\begin{abstract}We.\\end{abstract}')).toBe('We.¶')
  })
  test('shows an environment that it does not know', () => {
    expect(drawn('\\begin{claim}So.\\end{claim}')).toBe('\\begin{claim}So.\\end{claim}¶')
  })
  test('shows one that never ends', () => {
    expect(drawn('\\begin{center} So {\\bf it} is')).toBe('\\begin{center} So *it* is¶')
  })
  test('keeps verbatim text as code', () => {
    expect(drawn('\\begin{verbatim} a $b {\\end{verbatim}')).toBe('`a $b {`')
  })
})

describe('what is not TeX', () => {
  test('shows HTML tags as text', () => {
    expect(drawn('x<sub>2</sub> <br>')).toBe('x<sub>2</sub> <br>¶')
  })
  test('decodes character entities once', () => {
    expect(drawn('&#946;-decay &amp;lt; AT&T; &nosuch;')).toBe('β-decay &lt; AT&T; &nosuch;¶')
  })
  test('removes what cannot be seen', () => {
    expect(drawn('a\u200Bb\u202Ec\u0007d\uFEFF')).toBe('abcd¶')
  })
  test('replaces half a surrogate pair', () => {
    expect(drawn('a\uD835')).toBe('a\uFFFD¶')
  })
  test('composes letters', () => {
    expect(drawn('Cafe\u0301')).toBe('Café¶')
  })
  test('leaves Markdown alone', () => {
    expect(drawn('# **bold** _x_ `y` ``z``')).toBe('# **bold** _x_ `y` ``z``¶')
  })
})
