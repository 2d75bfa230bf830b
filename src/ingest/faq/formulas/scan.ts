import { type Found, findMathAt } from './find-math.ts'
import type { LiftedFormulas } from './lifted.ts'
import { readTextCommand } from './text-command.ts'

const special = /[\\`$]/g
const ticks = /`+/y
/** What TeX ties to the word before: `Eq.~\ref{x}`. */
const reference = /^\\(?:(?:eq|auto|[cC])?ref|cite[a-z]?)\b/
/** TeX's own quotes: ``so''. */
const texQuotes = /``(?!`)([^`'\n]{1,200})''/y

/** Lifts the formulas out of text without fences. */
export function scanText(text: string, formulas: LiftedFormulas, depth = 0): string {
  const parts: string[] = []
  let at = 0
  while (at < text.length) {
    special.lastIndex = at
    const start = special.exec(text)?.index ?? text.length
    const between = text.slice(at, start)
    parts.push(reference.test(text.slice(start, start + 9)) ? between.replace(/~$/, '\u00A0') : between)
    if (start === text.length) break
    const { markdown, end } = scanSpecial(text, start, formulas, depth)
    parts.push(markdown)
    at = end
  }
  return parts.join('')
}

function scanSpecial(text: string, at: number, formulas: LiftedFormulas, depth: number): Scanned {
  const math = findMathAt(text, at)
  if (math) return { markdown: formulas.lift(math.source, math.node) + breakAfter(text, at, math), end: math.end }
  if (text[at] === '$') return { markdown: '\\$', end: at + 1 }
  if (text[at] === '`') return scanTicks(text, at)
  const command =
    depth < deepest ? readTextCommand(text, at, formulas, (inside) => scanText(inside, formulas, depth + 1)) : undefined
  return command ?? { markdown: text.slice(at, at + 2), end: at + 2 }
}

/** What a line needs to stand below another one in its quotes and lists: `> - ` → `>   `. */
export function toPrefix(marks: string): string {
  return marks.replace(/[^>\s]/g, ' ')
}

/** A display on lines of its own ends its paragraph, so that a list or table may follow at once. */
function breakAfter(text: string, at: number, { node, end }: Found): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  if (node.type !== 'math' || !/^[ \t]*\n/.test(text.slice(end, end + 200))) return ''
  const [marks = ''] = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])){0,40}/.exec(line) ?? []
  return `\n${toPrefix(marks).trimEnd()}`
}

/** Commands within commands. */
const deepest = 4

/** Code is left alone; what opens none is a character. */
function scanTicks(text: string, at: number): Scanned {
  texQuotes.lastIndex = at
  const [source, words = ''] = texQuotes.exec(text) ?? []
  if (source) return { markdown: `“${words}”`, end: at + source.length }
  ticks.lastIndex = at
  const [run = ''] = ticks.exec(text) ?? []
  const end = findClosing(text, at + run.length, run.length)
  if (end === undefined) return { markdown: run, end: at + run.length }
  const code = text.slice(at, end)
  // A bar would end a table's cell.
  return { markdown: isInRow(text, at) ? code.replace(/\\?\|/g, '\\|') : code, end }
}

function isInRow(text: string, at: number): boolean {
  return /^[\s>]*\|/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))
}

/** The end of the next run of as many ticks, in the same paragraph. */
function findClosing(text: string, from: number, length: number): number | undefined {
  const next = /`+|\n[ \t]*\n/g
  next.lastIndex = from
  for (let found = next.exec(text); found && found.index < from + longestCode; found = next.exec(text)) {
    if (!found[0].startsWith('`')) return undefined
    if (found[0].length === length) return found.index + length
  }
  return undefined
}

const longestCode = 2000

/** Markdown in the place of what was read, and the offset behind it. */
export type Scanned = { markdown: string; end: number }
