import type { Code, InlineCode, Link, Text } from 'mdast'
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math'

/** What stays as written: `source` is its TeX, `value` what a reader sees. */
export function literal(source: string, value = source): Lift {
  return { kind: 'lift', source, node: { type: 'text', value } }
}

/** A command or a run of text that the parser shall see. */
export function plain(text: string): Plain {
  return { kind: 'plain', text }
}

/** One stretch of TeX, see `scan`. */
export type Token = Plain | Lift | Fence | Quote | ParagraphBreak
export type Plain = { kind: 'plain'; text: string }
/** A stretch that the parser shall not see, with the node it stands for. */
export type Lift = { kind: 'lift'; source: string; node: Text | Link | InlineMath | DisplayMath | InlineCode | Code }
/** An opening or closing brace (`name` is empty) or `\begin{name}`, `\end{name}`. */
export type Fence = { kind: 'open' | 'close'; name: string; text: string }
/** A mark that may be a TeX quote, with its neighbours. */
export type Quote = { kind: 'quote'; text: string; start: number; before: string; after: string }
export type ParagraphBreak = { kind: 'paragraph-break' }
/** A token and the offset behind it. */
export type Scanned = { token: Token; end: number }
