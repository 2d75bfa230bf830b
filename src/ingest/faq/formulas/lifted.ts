import type { Math as DisplayMath, InlineMath } from 'mdast-util-math'

// Private characters: to Markdown a formula in a text is a letter.
const [before, after] = ['\uE000', '\uE001']
const marker = /\uE000(\d+)\uE001/g

/** Formulas taken out of a text, each of which has left a marker there. */
export class LiftedFormulas {
  readonly #formulas: Lifted[] = []

  /** Takes a formula and gives the marker that stands for it. */
  lift(source: string, node: FormulaNode): string {
    this.#formulas.push({ source, node })
    return `${before}${this.#formulas.length - 1}${after}`
  }

  /** A text as it was, with the source of each formula in its place: within code, or in an address. */
  restore(text: string): string {
    return text.replace(marker, (_, index) => this.#formulas[Number(index)]?.source ?? '')
  }

  /** The pieces of a text and the formulas between them. */
  split(text: string): (string | FormulaNode)[] {
    const pieces = text.split(marker).map((piece, index) => (index % 2 ? this.#formulas[Number(piece)]?.node : piece))
    return pieces.filter((piece): piece is string | FormulaNode => piece !== undefined && piece !== '')
  }
}

/** A text without characters that would be taken for markers. */
export function stripMarkers(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '\uFFFD')
}

type Lifted = { source: string; node: FormulaNode }
export type FormulaNode = InlineMath | DisplayMath
