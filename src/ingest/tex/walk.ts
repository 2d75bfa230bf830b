import type { Environment, Macro, Node } from '@unified-latex/unified-latex-types'
import { marker } from './clean.ts'
import { type Context, type Reader, readNodes, readUnknown } from './context.ts'
import type { Cursor } from './cursor.ts'
import { readEnvironment } from './environment.ts'
import { type LiftedTex, sourceOf } from './lift.ts'
import { type Meaning, macros } from './macros.ts'
import { type Piece, text } from './piece.ts'
import { readers } from './readers.ts'
import { findLabels } from './reference.ts'
import { endOf, startOf } from './syntax.ts'

// `\\verb|code|`, between any two like characters.
const verb = /^\\verb\*?(.)(.*)\1$/su

/** Turns the syntax tree of lifted TeX into pieces of prose. */
export function walk(nodes: Node[], lifted: LiftedTex): Piece[] {
  return readNodes(nodes, { lifted, labels: findLabels(lifted), isCode: false, isNested: false, readNext })
}

function readNext(cursor: Cursor, context: Context): Piece[] {
  const node = cursor.nodes[cursor.at]
  if (!node) return []
  cursor.at += 1
  const nested = { ...context, isNested: true }
  switch (node.type) {
    case 'string':
      return readString(node.content, startOf(node), context)
    case 'whitespace':
      return [text(' ')]
    case 'parbreak':
      return [{ type: 'paragraph-break' }]
    case 'group':
      return readNodes(node.content, nested)
    case 'macro':
      return readMacro(node, cursor, context)
    case 'environment':
    case 'mathenv':
      return readEnvironment(node as Environment, nested)
    case 'verb':
      return [{ type: 'inlineCode', value: sourceOf(context.lifted, startOf(node), endOf(node)).replace(verb, '$2') }]
    default:
      return [text(sourceOf(context.lifted, startOf(node), endOf(node)))]
  }
}

function readMacro(node: Macro, cursor: Cursor, context: Context): Piece[] {
  const command = { name: node.content, start: startOf(node), cursor, context }
  const meaning = macros.get(node.content)
  if (!meaning) return readUnknown(command)
  const read = readers[meaning.kind] as Reader<Meaning>
  return read(meaning, command) ?? readUnknown(command)
}

/** Puts what was lifted back in its place; within code, text as it was written. */
function readString(content: string, start: number, { lifted, isCode }: Context): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let to = content.indexOf(marker); to !== -1; to = content.indexOf(marker, from)) {
    if (to > from) pieces.push(text(content.slice(from, to)))
    const lift = lifted.lifts.get(start + to)
    if (lift) pieces.push(isCode && lift.node.type === 'text' ? text(lift.source) : { ...lift.node })
    from = to + 1
  }
  if (from < content.length) pieces.push(text(content.slice(from)))
  return pieces
}
