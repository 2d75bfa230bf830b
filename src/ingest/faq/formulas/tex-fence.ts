import type { FencePart } from './fences.ts'
import { findMathAt } from './find-math.ts'
import type { FormulaNode } from './lifted.ts'
import { isFormula, toDisplay } from './repair.ts'

const always = new Set(['math', 'katex', 'mathjax'])
const perhaps = new Set(['latex', 'tex', ''])

/** Commands of documents, figures and algorithms: with one of them it is TeX to be read as such. */
const document =
  /\\(?:documentclass|usepackage|(?:re)?newcommand|def|(?:sub)*section|chapter|paragraph|item|caption|includegraphics|cite\w*|bibliography\w*|maketitle|title|State|If|For|While|draw|node)\b|\\begin\s*\{(?!(?:math|displaymath|equation|eqnarray|align|alignat|aligned|alignedat|flalign|gather|gathered|multline|split|[dr]?cases|[pbBvV]?matrix|smallmatrix|array|CD)\*?\})|(?<!\\)%/

/**
 * The formulas of a fence that holds nothing else, each a display: a `math` fence, or a `latex` one that is no document.
 * A fence that names no language holds formulas only where they are marked as such.
 */
export function readTexFence({ language, content }: FencePart): Display[] | undefined {
  if (!always.has(language) && !(perhaps.has(language) && !document.test(content))) return undefined
  const displays: Display[] = []
  let at = 0
  while (at < content.length) {
    const [space = ''] = /^\s*/.exec(content.slice(at)) ?? []
    at += space.length
    if (at >= content.length) break
    const found = findMathAt(content, at)
    const isWhole = found && /^[.,;]?[ \t]*(?:\n|$)/.test(content.slice(found.end))
    const end = isWhole ? found.end : endOfChunk(content, at)
    const source = content.slice(at, end).trim()
    if (isWhole) displays.push({ source, node: { ...toDisplay(found.node.value) } })
    else if (language !== '' && (always.has(language) || isFormula(source)))
      displays.push({ source, node: toDisplay(source) })
    else if (!/^[.,;]$/.test(source)) return undefined
    at = end
  }
  return displays.length > 0 ? displays : undefined
}

/** Formulas without marks are kept apart by blank lines outside of environments. */
function endOfChunk(content: string, from: number): number {
  let depth = 0
  for (const { 0: found, 1: side, index } of content.slice(from).matchAll(/\\(begin|end)\b|\n[ \t]*\n/g)) {
    if (side) depth += side === 'begin' ? 1 : -1
    else if (depth <= 0 && found) return from + index
  }
  return content.length
}

type Display = { source: string; node: FormulaNode }
