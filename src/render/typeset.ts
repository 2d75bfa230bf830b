import type { LiteDocument } from 'mathjax-full/js/adaptors/lite/Document.js'
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { LiteText } from 'mathjax-full/js/adaptors/lite/Text.js'
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import type { MmlNode, TextNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js'
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js'
import type ParseOptions from 'mathjax-full/js/input/tex/ParseOptions.js'
import { TeX } from 'mathjax-full/js/input/tex.js'
import { mathjax } from 'mathjax-full/js/mathjax.js'
import { isBounded } from './bounded-length.ts'
import { compact } from './compact.ts'
import { toLinearHtml, toLinearText } from './linear-formula.ts'
import { macros } from './macros.ts'
import './quick-mathjax.ts'
import { toMathml } from './mathml.ts'
import { MeasuredOutput } from './measured-output.ts'
import { toSafeStyle } from './safe-style.ts'

/**
 * Sets a formula with MathJax: glyphs for the eye (CHTML), MathML for the ear, and TeX to be copied. Nothing of it acts on the
 * page around it. What MathJax cannot set comes back as a reason.
 */
export function typeset(tex: string, display: boolean): Formula {
  const document = definesMacros.test(tex) ? fresh() : shared
  // Labels of the formula before are none of this one's.
  document.inputJax[0]?.reset()
  try {
    const math = new document.options.MathItem(tex, document.inputJax[0], display)
    math.start.node = adaptor.body(document.document)
    math.setMetrics(em, em / 2, lineWidth, lineWidth, 1)
    math.convert(document)
    const container: LiteElement = math.typesetRoot
    const glyphs = compact(adaptor, container, output.widths)
    if (glyphs.includes('<mjx-merror')) return { type: 'refused', reason: findReason(container) }
    const html = putIn(glyphs, hidden(tex, display, math.root))
    const [line, text] = [toLinearHtml(math.root), toLinearText(math.root)]
    return { type: 'set', html, ...(line !== undefined && { line }), ...(text !== undefined && { text }) }
  } catch (error) {
    return { type: 'refused', reason: (error as Error).message }
  }
}

/** The style sheet that all formulas share; its fonts are expected in `fonts/` beside it. */
export function formulaStyles(): string {
  return adaptor.textContent(output.styleSheet(shared) as LiteElement)
}

function findReason(container: LiteElement): string {
  const [error] = adaptor.tags(container, 'mjx-merror')
  return (error && adaptor.getAttribute(error, 'data-mjx-error')) ?? 'unknown TeX'
}

/** Behind the glyphs; in a display, where it scrolls with them. */
function putIn(glyphs: string, text: string): string {
  const inside = glyphs.indexOf('</mjx-scroll>')
  const end = inside < 0 ? glyphs.length - '</mjx-container>'.length : inside
  return glyphs.slice(0, end) + text + glyphs.slice(end)
}

/** What is heard and what is copied. */
function hidden(tex: string, display: boolean, root: MmlNode): string {
  const fence = display ? '$$' : '$'
  return `${toMathml(root)}<mjx-tex aria-hidden="true">${escapeHtml(`${fence}${tex}${fence}`)}</mjx-tex>`
}

/**
 * TeX packages that are left out: `action` and `unicode` let a formula reach into the page; `noerrors` and `noundefined`
 * hide what cannot be set; `bussproofs` needs a browser to measure in.
 */
const refused = new Set(['action', 'unicode', 'noerrors', 'noundefined', 'bussproofs'])
const packages = AllPackages.filter((name) => !refused.has(name))

/** A formula that defines macros gets a TeX of its own: what it defines ends with it. */
const definesMacros =
  /\\(?:def|let|(?:re)?newcommand|(?:re)?newenvironment|Declare|Newextarrow|definecolor|(?:new|renew|use)tagform|mathtoolsset)/

/** Attributes of MathML by which a formula could act on the page around it. */
const reaching = new Set(['href', 'src', 'id', 'class'])

/** MathJax's own filters begin at -6; they drop the variant that tells `\varOmega` from `Ω`. */
const beforeCleaning = -7

/** Pixels: only ratios matter. */
const em = 16
const lineWidth = 80 * em

const adaptor = liteAdaptor()
RegisterHTMLHandler(adaptor)
const output = new MeasuredOutput({ fontURL: 'fonts', adaptiveCSS: false })
const fresh = () => mathjax.document('', { InputJax: createTex(), OutputJax: output })
const shared = fresh()

function createTex(): TeX<LiteElement, LiteText, LiteDocument> {
  const tex = new TeX<LiteElement, LiteText, LiteDocument>({ packages: [...packages, 'configmacros'], macros })
  tex.postFilters.add(({ data }: { data: ParseOptions }) =>
    data.root.walkTree((node) => stripAttributes(node as MmlNode)),
  )
  tex.postFilters.add(
    ({ data }: { data: ParseOptions }) => data.root.walkTree((node) => setUpright(node as MmlNode)),
    beforeCleaning,
  )
  return tex
}

/** TeX sets capital Greek upright; arXiv's API has them as letters, `Ω` for `\Omega`, which MathML would slant. */
function setUpright(node: MmlNode): void {
  if (!node.isKind('mi') || node.attributes.getExplicit('mathvariant') !== undefined) return
  const [letter] = node.childNodes
  if (letter?.isKind('text') && /^[ΓΔΘΛΞΠΣΥΦΨΩ]$/.test((letter as TextNode).getText()))
    node.attributes.set('mathvariant', 'normal')
}

/** Takes away what would reach into the page: `\mmlToken{mi}[href="…"]{x}`, `\color{red; background: url(…)}`. */
function stripAttributes(node: MmlNode): void {
  const attributes = node.attributes.getAllAttributes()
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'data-mjx-error') continue
    if (name === 'style') attributes[name] = toSafeStyle(String(value))
    else if (reaching.has(name) || /[;:\\]|url\(/i.test(String(value)) || !isBounded(name, String(value)))
      delete attributes[name]
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** `line` and `text`: the formula on a line, as plain HTML and in Unicode, where a line can say the same. */
export type Formula = { type: 'set'; html: string; line?: string; text?: string } | { type: 'refused'; reason: string }
