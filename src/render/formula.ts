import type { LiteDocument } from 'mathjax-full/js/adaptors/lite/Document.js'
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { LiteText } from 'mathjax-full/js/adaptors/lite/Text.js'
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js'
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js'
import type ParseOptions from 'mathjax-full/js/input/tex/ParseOptions.js'
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
const definesMacros =
  /\\(?:def|let|(?:re)?newcommand|(?:re)?newenvironment|Declare|Newextarrow|definecolor|(?:new|renew|use)tagform|mathtoolsset)/

/** Attributes of MathML by which a formula could act on the page around it. */
const reaching = new Set(['href', 'src', 'id', 'class', 'style'])

const adaptor = liteAdaptor()
RegisterHTMLHandler(adaptor)
const fresh = () => mathjax.document('', { InputJax: createTex(), OutputJax: output })
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
  // Labels of the formula before are none of this one's.
  document.inputJax[0]?.reset()
  try {
    const node: LiteElement = document.convert(tex, { display })
    const error = adaptor.tags(node, 'mjx-merror')[0]
    if (error) return { type: 'refused', reason: adaptor.getAttribute(error, 'data-mjx-error') ?? 'unknown TeX' }
    adaptor.setAttribute(node, 'role', 'img')
    // The adaptor escapes quotation marks alone.
    adaptor.setAttribute(node, 'aria-label', tex.replaceAll('&', '&amp;'))
    return { type: 'set', html: adaptor.outerHTML(node) }
  } catch (error) {
    return { type: 'refused', reason: (error as Error).message }
  }
}

function createTex(): TeX<LiteElement, LiteText, LiteDocument> {
  const tex = new TeX<LiteElement, LiteText, LiteDocument>({ packages })
  tex.postFilters.add(({ data }: { data: ParseOptions }) =>
    data.root.walkTree((node) => stripAttributes(node as MmlNode)),
  )
  return tex
}

/** Takes away what would reach into the page: `\mmlToken{mi}[href="…"]{x}`, `\color{red; background: url(…)}`. */
function stripAttributes(node: MmlNode): void {
  const attributes = node.attributes.getAllAttributes()
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'data-mjx-error') continue
    if (reaching.has(name) || /[;:\\]|url\(/i.test(String(value))) delete attributes[name]
  }
}

export type Formula = { type: 'set'; html: string } | { type: 'refused'; reason: string }
