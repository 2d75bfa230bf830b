import type { Environment } from '@unified-latex/unified-latex-types'
import { type Context, readNodes } from './context.ts'
import { readList } from './list.ts'
import { type Piece, text } from './piece.ts'

const transparent = new Set(
  `abstract center document flushleft flushright quote quotation verse small footnotesize large sloppypar
  subequations`.split(/\s+/),
)
const unordered = new Set('itemize description compactitem compactdesc inparaitem'.split(' '))
const ordered = new Set('enumerate compactenum inparaenum'.split(' '))
const paragraphBreak: Piece = { type: 'paragraph-break' }

/** A list as a list, `center` and the like as what they hold, any other environment as written. */
export function readEnvironment({ env, content }: Environment, context: Context): Piece[] {
  const name = env.replace('*', '')
  if (unordered.has(name) || ordered.has(name)) return readList(content, ordered.has(name), context)
  const pieces = readNodes(content, context)
  if (transparent.has(name)) return [paragraphBreak, ...pieces, paragraphBreak]
  return [text(`\\begin{${env}}`), ...pieces, text(`\\end{${env}}`)]
}
