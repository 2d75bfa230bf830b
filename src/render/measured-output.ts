import type { LiteDocument } from 'mathjax-full/js/adaptors/lite/Document.js'
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { LiteText } from 'mathjax-full/js/adaptors/lite/Text.js'
import { type MmlNode, TEXCLASS } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { CHTML } from 'mathjax-full/js/output/chtml.js'

/** A formula within a line that is narrower (in em) stays whole. */
const shortest = 12

/** TeX breaks a formula after its relations and its binary operators; here a list is also broken after its commas. */
const breaking = new Set<number>([TEXCLASS.REL, TEXCLASS.BIN, TEXCLASS.PUNCT])

/** MathJax's HTML output that also tells how wide things are, and marks where a long formula within a line may be broken. */
export class MeasuredOutput extends CHTML<LiteElement, LiteText, LiteDocument> {
  /**
   * Of the formula that was set last, in em: its width, or the widths of its pieces, if it is long. The last element of each piece
   * but the last one has the attribute `breaks`.
   */
  widths: number[] = []

  constructor(options: object) {
    super(options)
    // MathJax notes for each glyph what of its style sheet it needs: ours holds all of it.
    for (const usage of [this.wrapperUsage, this.font.charUsage, this.font.delimUsage]) usage.add = () => {}
  }

  protected override processMath(math: MmlNode, node: LiteElement): void {
    const wrapper = this.factory.wrap(math)
    wrapper.toCHTML(node)
    const { w } = wrapper.getOuterBBox()
    const isLong = math.attributes.get('display') !== 'block' && w > shortest
    this.widths = isLong ? this.markPieces(wrapper.childNodes[0]?.childNodes ?? []) : [w]
  }

  private markPieces(parts: Part[]): number[] {
    const widths = [0]
    for (const [index, part] of parts.entries()) {
      const { w, L, R } = part.getOuterBBox()
      widths[widths.length - 1] = (widths.at(-1) ?? 0) + w + L + R
      if (index === parts.length - 1 || !part.node.isKind('mo') || !breaking.has(part.node.texClass)) continue
      this.adaptor.setAttribute(part.chtml, 'breaks', '')
      widths.push(0)
    }
    return widths
  }
}

type Part = { node: MmlNode; chtml: LiteElement; getOuterBBox(): { w: number; L: number; R: number } }
