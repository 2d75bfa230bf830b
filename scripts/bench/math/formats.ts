import { gzipSync } from 'node:zlib'
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import { STATE } from 'mathjax-full/js/core/MathItem.js'
import { SerializedMmlVisitor } from 'mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js'
import type { OutputJax } from 'mathjax-full/js/core/OutputJax.js'
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js'
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js'
import { TeX } from 'mathjax-full/js/input/tex.js'
import { mathjax } from 'mathjax-full/js/mathjax.js'
import { CHTML } from 'mathjax-full/js/output/chtml.js'
import { SVG } from 'mathjax-full/js/output/svg.js'
import { typeset } from '#render/typeset.ts'

/**
 * What the distinct formulas of a page cost in each form: milliseconds each, set anew, and bytes each that they add to the
 * page's text when both are packed together, as a server sends them.
 */
export function measureFormats(texts: string[], formulas: ShownFormula[]): FormatCost[] {
  return Object.entries(forms).map(([name, set]) => {
    for (const { tex, display } of formulas.slice(0, warmUp)) set(tex, display)
    const started = performance.now()
    const shown = formulas.map(({ tex, display }) => set(tex, display))
    const elapsed = performance.now() - started
    const bytes =
      pack(texts, shown) -
      pack(
        texts,
        shown.map(() => ''),
      )
    return { name, milliseconds: elapsed / formulas.length, bytes: bytes / formulas.length }
  })
}

const adaptor = liteAdaptor()
RegisterHTMLHandler(adaptor)
const packages = AllPackages.filter((name) => !['noerrors', 'noundefined', 'bussproofs'].includes(name))
const warmUp = 200

function plain(output: OutputJax<unknown, unknown, unknown>): SetFormula {
  const document = mathjax.document('', { InputJax: new TeX({ packages }), OutputJax: output })
  return (tex, display) => {
    document.inputJax[0]?.reset()
    return adaptor.outerHTML(document.convert(tex, { display }))
  }
}

function mathml(): SetFormula {
  const document = mathjax.document('', { InputJax: new TeX({ packages }), OutputJax: new CHTML() })
  const visitor = new SerializedMmlVisitor()
  return (tex, display) => {
    document.inputJax[0]?.reset()
    return visitor.visitTree(document.convert(tex, { display, end: STATE.CONVERT })).replace(/\n\s*/g, '')
  }
}

const forms: Record<string, SetFormula> = {
  'MathJax CHTML': plain(new CHTML({ fontURL: 'fonts', adaptiveCSS: false }) as never),
  'MathJax SVG, paths apart': plain(new SVG({ fontCache: 'global' }) as never),
  MathML: mathml(),
  'Sheaf: CHTML, MathML and TeX': (tex, display) => {
    const formula = typeset(tex, display)
    return formula.type === 'set' ? formula.html : ''
  },
}

function pack(texts: string[], formulas: string[]): number {
  const perText = Math.ceil(formulas.length / texts.length)
  const parts = texts.map((text, index) => text + formulas.slice(index * perText, (index + 1) * perText).join(' '))
  return gzipSync(parts.join('\n'), { level: 9 }).length
}

export type ShownFormula = { tex: string; display: boolean }
export type FormatCost = { name: string; milliseconds: number; bytes: number }
type SetFormula = (tex: string, display: boolean) => string
