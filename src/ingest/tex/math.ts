import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import type { Scanned } from './token.ts'

/** Characters to look ahead for the end of a formula: it keeps the scan linear. The longest of 90,000 papers has 1,600. */
export const longestMath = 4000

// amsmath's displays, and inner environments that authors leave bare.
const environments = new Set(
  `math displaymath equation eqnarray align alignat aligned alignedat flalign gather gathered multline split cases dcases
  rcases array matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix CD`.split(/\s+/),
)
const bare = new Set(['math', 'displaymath', 'equation'])
const resolvable = /\\(?:label|tag)\b/
const textGroup = /\\(?:text\w*|mbox|operatorname|math\w+)\s*\{[^{}]*\}|\\[a-zA-Z]+/g
const longWord = /\p{L}{3,}/gu

/** A formula within a line: `value` is its TeX on one line. */
export function inlineMath(tex: string): InlineMath {
  return { type: 'inlineMath', value: trimTex(tex.replace(/\s*\n\s*/g, ' ')) }
}

/** A formula on its own: `value` is its TeX without blank lines, which TeX forbids there. */
export function displayMath(tex: string): MathBlock {
  return { type: 'math', value: trimTex(tex.replace(/\n(?:[ \t]*\n)+/g, '\n')), meta: null }
}

/** Whether three words or more, or a number and a word, stand outside of commands. */
export function isProse(tex: string): boolean {
  const words = tex.replace(textGroup, ' ').match(longWord) ?? []
  return words.length >= 3 || (words.length > 0 && /^\s*\d/.test(tex))
}

/** `\(…\)` and `\[…\]`. */
export function findBracketMath(tex: string, at: number): Scanned | undefined {
  const isInline = tex[at + 1] === '('
  const closing = isInline ? '\\)' : '\\]'
  const to = findCommand(tex, at + 2, closing)
  const content = tex.slice(at + 2, to)
  if (to === undefined || content.trim() === '') return undefined
  const node = isInline ? inlineMath(content) : displayMath(content)
  return { token: { kind: 'lift', source: tex.slice(at, to + 2), node }, end: to + 2 }
}

/** `\begin{align}…\end{align}` whole; of an equation only what is inside, unless it holds a `\label` or `\tag`. */
export function findEnvironmentMath(tex: string, at: number, name: string): Scanned | undefined {
  const base = name.replace('*', '')
  if (!environments.has(base)) return undefined
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

function findCommand(tex: string, from: number, name: string): number | undefined {
  const commands = /\\[^]/g
  commands.lastIndex = from
  for (let found = commands.exec(tex); found && found.index < from + longestMath; found = commands.exec(tex)) {
    if (found[0] === name) return found.index
  }
  return undefined
}

/** Trims, but for the space of a last `\ `. */
function trimTex(tex: string): string {
  const trimmed = tex.trim()
  const [slashes = ''] = /\\*$/.exec(trimmed) ?? []
  return slashes.length % 2 === 1 ? `${trimmed} ` : trimmed
}
