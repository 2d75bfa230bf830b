import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js'
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js'
import { TeX } from 'mathjax-full/js/input/tex.js'
import { mathjax } from 'mathjax-full/js/mathjax.js'
import { CHTML } from 'mathjax-full/js/output/chtml.js'

/**
 * TeX packages that are left out: `html`, `action` and `unicode` let a formula reach into the page; `noerrors` and
 * `noundefined` hide what cannot be set; `bussproofs` needs a browser to measure in.
 */
const refused = new Set(['html', 'action', 'unicode', 'noerrors', 'noundefined', 'bussproofs'])
const packages = AllPackages.filter((name) => !refused.has(name))

/** A formula that defines macros gets a TeX of its own: what it defines ends with it. */
const definesMacros = /\\(?:def|let|(?:re)?newcommand|(?:re)?newenvironment|DeclareMathOperator|DeclarePairedDelimiter)/

const adaptor = liteAdaptor()
RegisterHTMLHandler(adaptor)
const fresh = () => mathjax.document('', { InputJax: new TeX({ packages }), OutputJax: output })
const output = new CHTML({ fontURL: 'fonts', adaptiveCSS: false })
const shared = fresh()
const known = new Map<string, Formula>()

/**
 * Sets a formula with MathJax as HTML (CHTML) that needs `formulaStyles()` in its page. Each distinct formula is set
 * once per process. What MathJax cannot set comes back as a reason.
 */
export function setFormula(tex: string, display: boolean): Formula {
  const key = `${display ? 'D' : 'I'}${tex}`
  const formula = known.get(key) ?? typeset(tex, display)
  known.set(key, formula)
  return formula
}

/** The style sheet that all formulas share; its fonts are expected in `fonts/` beside it. */
export function formulaStyles(): string {
  return adaptor.textContent(output.styleSheet(shared) as LiteElement)
}

function typeset(tex: string, display: boolean): Formula {
  const document = definesMacros.test(tex) ? fresh() : shared
  try {
    const node: LiteElement = document.convert(tex, { display })
    const error = adaptor.tags(node, 'mjx-merror')[0]
    if (error) return { type: 'refused', reason: adaptor.getAttribute(error, 'data-mjx-error') ?? 'unknown TeX' }
    adaptor.setAttribute(node, 'role', 'img')
    adaptor.setAttribute(node, 'aria-label', tex)
    return { type: 'set', html: adaptor.outerHTML(node) }
  } catch (error) {
    return { type: 'refused', reason: (error as Error).message }
  }
}

export type Formula = { type: 'set'; html: string } | { type: 'refused'; reason: string }
