import { balance } from './balance.ts'
import { marker } from './clean.ts'
import { pairQuotes } from './quotes.ts'
import { scan } from './scan.ts'
import type { Lift, Token } from './token.ts'

/**
 * TeX that a LaTeX parser reads as its author meant it: what is not plain TeX prose (formulas, URLs, `%`, odd braces …)
 * is lifted out, and a one-character marker stands in its place.
 * Before and after: `40% of \emph{all $x$}` → `40▯ of \emph{all ▯}` with a text `%` and a formula `x`.
 */
export function liftTex(tex: string): LiftedTex {
  const lifts = new Map<number, Lift>()
  const parts: string[] = []
  let offset = 0
  for (const token of pairQuotes(balance(scan(tex)))) {
    if (token.kind === 'lift') lifts.set(offset, token)
    const text = textOf(token)
    parts.push(text)
    offset += text.length
  }
  return { text: parts.join(''), lifts }
}

/** The TeX as it was between two offsets of the lifted text. */
export function sourceOf({ text, lifts }: LiftedTex, from: number, to: number): string {
  return text.slice(from, to).replaceAll(marker, (_, index: number) => lifts.get(from + index)?.source ?? '')
}

function textOf(token: Token): string {
  if (token.kind === 'lift') return marker
  return token.kind === 'paragraph-break' ? '\n\n' : token.text
}

/** `lifts` by the offset of their marker in `text`. */
export type LiftedTex = { text: string; lifts: ReadonlyMap<number, Lift> }
