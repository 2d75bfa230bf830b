import { describe, expect, test } from 'vitest'
import { formulaStyles, setFormula } from '#render/formula.ts'

describe('a formula', () => {
  test('is set as HTML', () => {
    const formula = setFormula('\\mathcal{O}(n^2)', false)
    expect(formula).toMatchObject({ type: 'set', html: expect.stringContaining('<mjx-math') })
  })

  test('is another one as a display', () => {
    expect(setFormula('n', true)).not.toEqual(setFormula('n', false))
  })

  test('is set once', () => {
    expect(setFormula('a+b', false)).toBe(setFormula('a+b', false))
  })

  test('carries its TeX, escaped', () => {
    expect(setFormula('\\begin{matrix}a&lt;b \\text{"}\\end{matrix}', false)).toMatchObject({
      html: expect.stringContaining('aria-label="\\begin{matrix}a&amp;lt;b \\text{&quot;}'),
    })
  })

  test.each([
    '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
    '\\ce{H2O}',
    '\\mathbb{R}^{+}',
    '\\tfrac12',
    '\\operatorname{sgn}',
  ])('may be %s', (tex) => {
    expect(setFormula(tex, false).type).toBe('set')
  })

  test('that defines a macro keeps it to itself', () => {
    expect(setFormula('\\def\\mine{x}\\mine', false).type).toBe('set')
    expect(setFormula('\\newcommand{\\mine}{y}\\mine', false).type).toBe('set')
    expect(setFormula('\\mine', false)).toMatchInlineSnapshot(`
      {
        "reason": "Undefined control sequence \\mine",
        "type": "refused",
      }
    `)
  })
})

describe('refuses', () => {
  test('an unknown command', () => {
    expect(setFormula('\\foo', false)).toMatchInlineSnapshot(`
      {
        "reason": "Undefined control sequence \\foo",
        "type": "refused",
      }
    `)
  })

  test('an open brace', () => {
    expect(setFormula('\\frac{a', false)).toMatchInlineSnapshot(`
      {
        "reason": "Missing close brace",
        "type": "refused",
      }
    `)
  })

  test('a macro without end', () => {
    expect(setFormula('\\def\\a{\\a\\a}\\a', false)).toMatchInlineSnapshot(`
      {
        "reason": "MathJax maximum macro substitution count exceeded; is here a recursive macro call?",
        "type": "refused",
      }
    `)
  })

  test.each([
    '\\href{javascript:alert(1)}{x}',
    '\\class{a}{x}',
    '\\cssId{a}{x}',
    '\\style{color:red}{x}',
    '\\toggle{a}{b}\\endtoggle',
  ])('%s, which reaches into the page', (tex) => {
    expect(setFormula(tex, false).type).toBe('refused')
  })
})

describe('takes out of a formula', () => {
  test.each([
    '\\mmlToken{mi}[href="javascript:alert(1)"]{x}',
    '\\mmlToken{mi}[style="position: fixed"]{x}',
    '\\mmlToken{mi}[id="main"]{x}',
    '\\mmlToken{mi}[class="evil"]{x}',
    '\\mmlToken{mi}[fontfamily="a; position: fixed"]{x}',
    '\\bbox[background: url(https://evil.example)]{x}',
    '\\color{red; background: url(https://evil.example)} x',
    '\\colorbox{url(https://evil.example)}{x}',
    '\\label{main} x',
  ])('what %s would do to the page', (tex) => {
    const formula = setFormula(tex, false)
    expect(formula.type).toBe('set')
    const html = JSON.stringify(formula).replace(/ aria-label=\\".*?\\"/, '')
    expect(html).not.toMatch(/evil|javascript|fixed|href|main/)
  })
})

describe('a formula leaves nothing behind:', () => {
  test('no label', () => {
    expect(setFormula('x \\label{eq:1}', true).type).toBe('set')
    expect(setFormula('y \\label{eq:1}', true).type).toBe('set')
  })

  test('no arrow of its own', () => {
    expect(setFormula('\\Newextarrow{\\ours}{5,6}{0x21C9} x', false).type).toBe('set')
    expect(setFormula('\\ours{a}{b}', false).type).toBe('refused')
  })

  test('no colour of its own', () => {
    expect(setFormula('\\definecolor{red}{rgb}{0,1,0} x', false).type).toBe('set')
    expect(setFormula('\\color{red} x', false)).toMatchObject({ html: expect.stringContaining('color: red') })
  })
})

test('has one style sheet that finds its fonts beside it', () => {
  const css = formulaStyles()
  expect(css).toContain('mjx-container')
  expect(css).toContain('url("fonts/')
  expect(css).not.toMatch(/url\("https?:/)
})
