import type { Math as DisplayMath, InlineMath } from 'mdast-util-math'
import type { Scanned } from './token.ts'

/** Characters to look ahead for the end of a formula: it keeps the scan linear. The longest of 90,000 papers has 772. */
export const longestMath = 4000

// amsmath's displays, and inner environments that authors leave bare.
const environments = new Set(
  `math displaymath equation eqnarray align alignat aligned alignedat flalign gather gathered multline split cases dcases
  rcases array matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix CD`.split(/\s+/),
)
const bare = new Set(['math', 'displaymath', 'equation'])
const resolvable = /\\(?:label|tag)\b/
const textGroup =
  /\\(?:text\w*|emph|mbox|operatorname|math\w+|style|class|cssId|href|tag|label|color)\s*\{[^{}]*\}|\\[a-zA-Z]+/g
const sentence = /(?<![\p{L}\\])(?:\p{L}{2,}|\d[\d.,]*)(?:[,;]?\s+(?:a\s+)?\p{L}{2,}){2}/u

/** A formula within a line: `value` is its TeX on one line. */
export function inlineMath(tex: string): InlineMath {
  return { type: 'inlineMath', value: trimTex(escapeAnd(tex.replace(/\s*\n\s*/g, ' '))) }
}

/** A formula on its own: `value` is its TeX without blank lines, which TeX forbids there. */
export function displayMath(tex: string): DisplayMath {
  return { type: 'math', value: trimTex(escapeAnd(tex.replace(/\n(?:[ \t]*\n)+/g, '\n'))), meta: null }
}

/** Whether three words follow one another, or a number and two, outside of commands: words, not a formula. */
export function isProse(tex: string): boolean {
  return sentence.test(tex.replace(textGroup, '\\'))
}

/** `\(…\)` and `\[…\]`. */
export function findBracketMath(tex: string, at: number): Scanned | undefined {
  const isInline = tex[at + 1] === '('
  const closing = isInline ? '\\)' : '\\]'
  const to = findCommand(tex, at + 2, closing, isInline ? '\\(' : '\\[')
  const content = tex.slice(at + 2, to)
  if (to === undefined || content.trim() === '') return undefined
  const node = isInline ? inlineMath(content) : displayMath(content)
  return { token: { kind: 'lift', source: tex.slice(at, to + 2), node }, end: to + 2 }
}

/** Whether an environment is a formula. */
export function isMathEnvironment(name: string): boolean {
  return environments.has(withoutStar(name))
}

/** `\begin{align}…\end{align}` whole; of an equation only what is inside, unless it holds a `\label` or `\tag`. */
export function findEnvironmentMath(tex: string, at: number, name: string): Scanned | undefined {
  const base = withoutStar(name)
  const fences = new RegExp(`\\\\(begin|end)\\s*\\{${name.replace('*', '\\*')}\\}`, 'g')
  let depth = 0
  for (const found of tex.slice(at, at + longestMath).matchAll(fences)) {
    depth += found[1] === 'begin' ? 1 : -1
    if (depth > 0) continue
    const source = tex.slice(at, at + found.index + found[0].length)
    const content = source.slice(source.indexOf('}') + 1, found.index)
    if (content.trim() === '') return undefined
    const value = bare.has(base) && !resolvable.test(content) ? content : source
    const node = base === 'math' ? inlineMath(value) : displayMath(value)
    return { token: { kind: 'lift', source, node }, end: at + source.length }
  }
  return undefined
}

function findCommand(tex: string, from: number, name: string, forbidden: string): number | undefined {
  const commands = /\\./gs
  commands.lastIndex = from
  for (let found = commands.exec(tex); found && found.index < from + longestMath; found = commands.exec(tex)) {
    if (found[0] === name) return found.index
    if (found[0] === forbidden) return undefined
  }
  return undefined
}

function withoutStar(name: string): string {
  return name.replace('*', '')
}

/** An ampersand that separates no columns is one to be read: `R&D` → `R\&D`. */
function escapeAnd(tex: string): string {
  return tex.includes('&') && !columns.test(tex) ? tex.replace(/(?<!\\)&/g, '\\&') : tex
}

const columns = /\\(?:begin|cr|\w*matrix|cases|eqalign\w*|displaylines|substack|halign|aligned)(?![a-z])/

/** Trims, but for the space of a last `\ `. */
function trimTex(tex: string): string {
  const trimmed = tex.trim()
  const [slashes = ''] = /\\*$/.exec(trimmed) ?? []
  return slashes.length % 2 === 1 ? `${trimmed} ` : trimmed
}
