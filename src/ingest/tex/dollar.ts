import { displayMath, inlineMath, isProse, longestMath } from './math.ts'
import type { Scanned } from './token.ts'

const texSign = /[\\^_={}]/
const strictEdges = /^\S(?:.*\S)?$/s
// `$λλ$3726` is a formula, `$5 or $` is not.
const word = /\p{Script=Latin}{2}/u
const digit = /\d/
const amount = /^\s*[\d.]/
const blankLine = /\n[ \t]*\n/
// Deeper braces are a run of odd ones; looking no further keeps the scan linear.
const deepest = 20
const stop = /\\.|[{}$]/gs

/**
 * The formula that a `$` opens, or `undefined` where it is a dollar sign.
 *
 * Pandoc's rule decides: no space after the opening `$`, none before the closing one, no digit behind it. A formula may
 * break it where it shows TeX (`$ x_1 $`, `$10^5$6`) or holds neither word nor amount (`$ n $`, `$<$5`). Prose is never a formula
 * (`US$5 for a US$`), and none crosses a blank line. A closing `$` within braces (`$\text{for $x$}$`) counts only if no other follows.
 */
export function findDollarMath(tex: string, at: number): Scanned | undefined {
  if (tex.startsWith('$$', at)) return findDisplay(tex, at)
  const to = findClosing(tex, at + 1, '$')
  if (to === undefined) return undefined
  const content = tex.slice(at + 1, to)
  if (!isFormula(content, tex[to + 1] ?? '')) return undefined
  return { token: { kind: 'lift', source: tex.slice(at, to + 1), node: inlineMath(content) }, end: to + 1 }
}

function findDisplay(tex: string, at: number): Scanned | undefined {
  const to = findClosing(tex, at + 2, '$$')
  if (to === undefined) return undefined
  const content = tex.slice(at + 2, to)
  if (content.trim() === '' || isProse(content)) return undefined
  return { token: { kind: 'lift', source: tex.slice(at, to + 2), node: displayMath(content) }, end: to + 2 }
}

function isFormula(content: string, after: string): boolean {
  if (content.trim() === '' || blankLine.test(content) || isProse(content)) return false
  if (texSign.test(content) || (strictEdges.test(content) && !digit.test(after))) return true
  return !word.test(content) && !(amount.test(content) && digit.test(after))
}

/** The nearest fence outside braces; without one, the nearest at all. */
function findClosing(tex: string, from: number, fence: string): number | undefined {
  let depth = 0
  let nested: number | undefined
  const limit = from + longestMath
  stop.lastIndex = from
  for (let found = stop.exec(tex); found && found.index < limit && depth < deepest; found = stop.exec(tex)) {
    if (found[0] === '{') depth += 1
    if (found[0] === '}') depth -= 1
    if (found[0] !== '$' || !tex.startsWith(fence, found.index)) continue
    if (depth <= 0) return found.index
    nested ??= found.index
  }
  return nested
}
