import { type Command, sourceOfArgument } from './context.ts'
import { takeGroup } from './cursor.ts'
import { readFramed } from './framed.ts'
import type { LiftedTex } from './lift.ts'
import { inlineMath } from './math.ts'
import type { Piece } from './piece.ts'

const label = /\\label\s*\{([^{}]*)\}/g

/** The labels of a text's formulas. */
export function findLabels({ lifts }: LiftedTex): Set<string> {
  const formulas = [...lifts.values()].flatMap(({ node }) => (node.type === 'math' ? node.value : []))
  return new Set(formulas.flatMap((tex) => [...tex.matchAll(label)].map(([, name = '']) => name)))
}

/** `\eqref{eq:x}` is math where the text labels an equation so, and gets its number there; else `(eq:x)`. */
export function readReference(command: Command): Piece[] | undefined {
  const { name, cursor, context } = command
  const from = cursor.at
  const group = takeGroup(cursor)
  const key = group && sourceOfArgument(group.content, command).trim()
  if (key !== undefined && context.labels.has(key))
    return [inlineMath(`${name === 'ref' ? '\\ref' : '\\eqref'}{${key}}`)]
  cursor.at = from
  return readFramed({ kind: 'framed', before: '(', after: ')' }, command)
}
