import { type Command, readArgument } from './context.ts'
import { takeGroup, takeOption } from './cursor.ts'
import type { Meaning } from './macros.ts'
import { type Piece, text } from './piece.ts'

/** `\cite[p. 3]{key}` → `[p. 3, key]`, `\footnote{so}` → ` (so)`. */
export function readFramed({ before, after }: Framed, command: Command): Piece[] | undefined {
  const { cursor } = command
  const from = cursor.at
  const parts: Piece[][] = []
  for (let option = takeOption(cursor); option; option = takeOption(cursor)) {
    if (option.length > 0) parts.push(readArgument(option, command))
  }
  const group = takeGroup(cursor)
  if (!group) {
    cursor.at = from
    return undefined
  }
  parts.push(readArgument(group.content, command))
  const inside = parts.flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]))
  return [text(before), ...inside, text(after)]
}

type Framed = Extract<Meaning, { kind: 'framed' }>
