/**
 * A paper's passage in pieces, formulas apart from text: `at $x$.` → `at `, `$x$`, `.`; `value` is TeX or the text as it
 * stands. Dollars of money are text: a formula has no space inside at either end, and no digit right after where it begins
 * with one itself.
 */
export function splitFormulas(passage: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: source, 1: display, 2: worded, 3: counted, index } of passage.matchAll(formula)) {
    if (index > end) pieces.push(toText(passage.slice(end, index), end))
    end = index + source.length
    const tex = (display ?? worded ?? counted ?? '').trim()
    pieces.push({ kind: display === undefined ? 'inline' : 'display', value: tex, start: index, end })
  }
  if (end < passage.length) pieces.push(toText(passage.slice(end), end))
  return pieces
}

/** Within a line; an escaped dollar neither begins nor ends a formula. */
const tex = String.raw`((?:[^$\\\n]|\\.)+)`
const formula = new RegExp(
  String.raw`(?<!\\)(?:\$\$${tex}\$\$|\$(?![\s$])(?:(?!\d)${tex}(?<!\s)\$|${tex}(?<!\s)\$(?!\d)))`,
  'g',
)

function toText(value: string, start: number): Piece {
  return { kind: 'text', value, start, end: start + value.length }
}

/** `start`, `end`: where it stands in the passage, dollars included. */
export type Piece = { kind: 'text' | 'inline' | 'display'; value: string; start: number; end: number }
