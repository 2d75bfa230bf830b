import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { findLine, setFormula, setting } from '#render/formula.ts'
import { formulaStylesText } from '#render/formula-styles.ts'
import { formulaStyles } from '#render/typeset.ts'

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

  test('is glyphs to be seen, MathML to be heard and TeX to be copied', () => {
    expect(htmlOf('x^2')).toMatchInlineSnapshot(
      `"<mjx-container><mjx-math aria-hidden="true"><mjx-msup><mjx-c class="mjx-c1D465 TEX-I"></mjx-c><mjx-script style="vertical-align: 0.363em;"><mjx-c class="mjx-c32" size="s"></mjx-c></mjx-script></mjx-msup></mjx-math><math><msup><mi>x</mi><mn>2</mn></msup></math><mjx-tex aria-hidden="true">$x^2$</mjx-tex></mjx-container>"`,
    )
  })

  test('has capital Greek upright, as a command or as a letter', () => {
    expect(withoutTex(htmlOf('Ω_Λ'))).toBe(withoutTex(htmlOf('\\Omega_\\Lambda')))
    expect(withoutTex(htmlOf('α'))).toBe(withoutTex(htmlOf('\\alpha')))
    expect(withoutTex(htmlOf('\\varOmega'))).not.toBe(withoutTex(htmlOf('Ω')))
  })

  test('carries its TeX, escaped', () => {
    expect(htmlOf('a<b \\text{"$$\\&lt;}')).toContain('>$a&lt;b \\text{"$$\\&amp;lt;}$</mjx-tex>')
  })

  test('is heard without what only concerns looks', () => {
    expect(heard('\\begin{pmatrix}a&\\mathbf{b}\\end{pmatrix}\\,\\mathcal{O}')).toMatchInlineSnapshot(
      `"<math><mrow><mo>(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi mathvariant="bold">b</mi></mtd></mtr></mtable><mo>)</mo></mrow><mi mathvariant="script">O</mi></math>"`,
    )
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

  test('what changes with a click', () => {
    expect(setFormula('\\toggle{a}{b}\\endtoggle', false).type).toBe('refused')
  })
})

describe('shows of a command that reaches into the page', () => {
  test.each([
    '\\href{javascript:alert(1)}{x}',
    '\\class{evil}{x}',
    '\\cssId{main}{x}',
    '\\data{evil=1}{x}',
    '\\require{evil}x',
    '\\style{position: fixed; background: url(https://evil.example)}{x}',
  ])('%s no more than x', (tex) => {
    expect(withoutTex(htmlOf(tex)).replace(' style=""', '')).toBe(withoutTex(htmlOf('x')))
  })

  test('the style of its own box', () => {
    const html = withoutTex(htmlOf('\\style{color: red; margin: -9em; border: 1px solid blue; z-index: 9}{x}'))
    expect(html).toContain('style="color: red; border: 1px solid blue;"')
  })
})

describe('a formula that is wide', () => {
  const sum = Array.from({ length: 12 }, (_, n) => `a_{${n}}x_{${n}}`).join('+')

  test('within a line may be broken behind its signs', () => {
    const pieces = withoutTex(htmlOf(`f=${sum}`)).match(/<mjx-math/g)
    expect(pieces).toHaveLength(13)
    expect(htmlOf(`f=${sum}`)).not.toContain('breaks')
  })

  test('within a line stays whole in braces', () => {
    expect(htmlOf(`\\sqrt{${sum}}`)).toMatch(/<mjx-math aria-hidden="true" style="--w:\d+\.\d+">/)
  })

  test('as a display tells its width in em', () => {
    expect(htmlOf(sum, true)).toMatch(/^<mjx-container display="true"><mjx-scroll style="--w:\d+(\.\d+)?">/)
    expect(htmlOf('x', true)).not.toContain('--w')
  })

  test('keeps its number beside it', () => {
    expect(htmlOf(`${sum} \\tag{3}`, true)).toMatch(
      /<\/mjx-scroll><mjx-numbers aria-hidden="true" style="--w:.*<mjx-labels/,
    )
  })
})

test('formulas and their style sheet are kept under a name that changes with them', () => {
  const samples = [
    'x',
    '\\frac12',
    '\\R',
    '\\begin{align}a&=b\\tag{1}\\end{align}',
    'a+b+c+d+e+f+g+h+i+j+k+l+m+n',
    '\\cA',
  ]
  const hash = createHash('sha256').update(formulaStylesText)
  for (const tex of samples) {
    hash.update(htmlOf(tex, true) + htmlOf(tex.replace(/\\tag\{1\}/, '')))
    hash.update(`${findLine(tex, true, 'line')} ${findLine(tex, false, 'text')}`)
  }
  expect(`${setting}: ${hash.digest('hex').slice(0, 8)}`).toMatchInlineSnapshot(`"MathJax 3.2.2, 5: d575a1ea"`)
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
    const html = withoutTex(htmlOf(tex))
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

function htmlOf(tex: string, display = false): string {
  const formula = setFormula(tex, display)
  return formula.type === 'set' ? formula.html : formula.reason
}

function withoutTex(html: string): string {
  return html.replace(/<mjx-tex.*<\/mjx-tex>/, '')
}

function heard(tex: string): string {
  return /<math.*<\/math>/.exec(htmlOf(tex))?.[0] ?? ''
}

test('has one style sheet that finds its fonts beside it', () => {
  const css = formulaStyles()
  expect(css).toContain('mjx-container')
  expect(css).toContain('url("fonts/')
  expect(css).not.toMatch(/url\("https?:/)
})
