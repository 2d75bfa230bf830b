import type { Node } from '@unified-latex/unified-latex-types'
import { type Cursor, createCursor, peek } from './cursor.ts'
import { type LiftedTex, sourceOf } from './lift.ts'
import { type Piece, text } from './piece.ts'
import { endOf, startOf } from './syntax.ts'

/** Turns sibling nodes into pieces. */
export function readNodes(nodes: Node[], context: Context): Piece[] {
  const cursor = createCursor(nodes)
  const pieces: Piece[] = []
  while (peek(cursor)) for (const piece of context.readNext(cursor, context)) pieces.push(piece)
  return pieces
}

/** Turns a command's argument into pieces. */
export function readArgument(nodes: Node[], { context }: Command, change: Partial<Context> = {}): Piece[] {
  return readNodes(nodes, { ...context, isNested: true, ...change })
}

/** The TeX of a command's argument as the author wrote it. */
export function sourceOfArgument(nodes: Node[], { context }: Command): string {
  const [first, last] = [nodes[0], nodes.at(-1)]
  return first && last ? sourceOf(context.lifted, startOf(first), endOf(last)) : ''
}

/** A command that nobody knows, as written: `\foo{bar}`. What stands in its braces is read. */
export function readUnknown(command: Command): Piece[] {
  const { name, cursor } = command
  const pieces: Piece[][] = [[text(`\\${name}`)]]
  for (let node = peek(cursor); node?.type === 'group'; node = peek(cursor)) {
    cursor.at += 1
    pieces.push([text('{'), ...readArgument(node.content, command), text('}')])
  }
  return pieces.flat()
}

export type Context = {
  lifted: LiftedTex
  /** Of the text's equations. */
  labels: Set<string>
  /** Within `\texttt`: text keeps its dashes, quotes and tildes as written. */
  isCode: boolean
  /** Within braces, an argument or an environment. */
  isNested: boolean
  /** Turns the node under the cursor, with its arguments, into pieces. */
  readNext: (cursor: Cursor, context: Context) => Piece[]
}
/** A command in the text; the cursor is behind its name. */
export type Command = { name: string; start: number; cursor: Cursor; context: Context }
/** Takes a command's arguments; `undefined`, with the cursor where it was, where they are not what it needs. */
export type Reader<M> = (meaning: M, command: Command) => Piece[] | undefined
