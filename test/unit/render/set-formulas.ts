import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import { SerializedMmlVisitor } from 'mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js'
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js'
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js'
import { TeX } from 'mathjax-full/js/input/tex.js'
import { mathjax } from 'mathjax-full/js/mathjax.js'
import { CHTML } from 'mathjax-full/js/output/chtml.js'

/** Each as glyphs and as MathML; what cannot be set as what MathJax says of it. */
export function setAll(formulas: string[]): string[] {
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
