import { splitFences } from './fences.ts'
import { LiftedFormulas, stripMarkers } from './lifted.ts'
import { scanText, toPrefix } from './scan.ts'
import { readTexFence } from './tex-fence.ts'

/**
 * Takes the formulas out of a model's Markdown, in whatever dialect they are written, and leaves code alone:
 * `\(x\)`, `$x$`, `\[x\]`, `$$x$$`, bare environments and commands, fences of TeX. Dollars that are money stay.
 * Before and after: `so \(x\) costs $5` → `so ▯ costs \$5` with the formula `x`.
 */
export function liftFormulas(markdown: string): { text: string; formulas: LiftedFormulas } {
  const formulas = new LiftedFormulas()
  const parts = splitFences(stripMarkers(markdown)).map((part) => {
    if (part.kind === 'text') return scanText(part.text, formulas)
    const displays = readTexFence(part)
    if (!displays) return part.source
    const lines = displays.map(({ source, node }) => formulas.lift(source, node))
    const prefix = toPrefix(part.marks)
    return `${part.marks}${lines.join(`\n${prefix}`)}\n${prefix.trimEnd()}\n`
  })
  return { text: parts.join(''), formulas }
}
