import { type Command, readArgument, sourceOfArgument } from './context.ts'
import { peek, peekCharacter, skipSpace, takeGroup, takeOption, takeText } from './cursor.ts'
import { sourceOf } from './lift.ts'
import { inlineMath } from './math.ts'
import type { Piece } from './piece.ts'
import { endOf, startOf } from './syntax.ts'

/** Sub- and superscripts taken after one command. */
const mostScripts = 4

/** A command of math outside of it, as a formula: `\alpha_s`, `\mathbb{R}^n`, `\sqrt[3]{x}`, `\frac12`. */
export function readMathCommand(count: number, command: Command): Piece {
  const { name, start, cursor, context } = command
  let end = start + 1 + name.length
  if (count > 0 && takeOption(cursor)) end = endBehind(command)
  for (let taken = 0; taken < count; taken += 1) end = takeMathArgument(command) ?? end
  for (let taken = 0; taken < mostScripts; taken += 1) end = takeScript(command) ?? end
  return inlineMath(sourceOf(context.lifted, start, end))
}

/** `\ensuremath{x}` → the formula `x`. */
export function readEnsuredMath(command: Command): Piece[] | undefined {
  const group = takeGroup(command.cursor)
  if (!group) return undefined
  const source = sourceOfArgument(group.content, command).trim()
  return source === '' || source.includes('$') ? readArgument(group.content, command) : [inlineMath(source)]
}

/** Takes an argument and gives the offset behind it. */
function takeMathArgument(command: Command): number | undefined {
  const { cursor } = command
  const { at } = cursor
  if (takeGroup(cursor)) return endBehind(command)
  skipSpace(cursor)
  if (peek(cursor)?.type === 'macro') {
    cursor.at += 1
    return endBehind(command)
  }
  const end = takeMathCharacter(command)
  if (end === undefined) cursor.at = at
  return end
}

/** `_s`, `^{2}`, `^\prime`. */
function takeScript(command: Command): number | undefined {
  const { cursor } = command
  const mark = peekCharacter(cursor)
  const after = cursor.nodes[cursor.at + 1]
  const node = peek(cursor)
  if ((mark !== '_' && mark !== '^') || node?.type !== 'string') return undefined
  if (node.content.length === 1 && (!after || after.type === 'whitespace' || after.type === 'parbreak'))
    return undefined
  takeText(cursor, 1)
  return takeMathArgument(command) ?? startOf(node) + 1
}

function takeMathCharacter({ cursor }: Command): number | undefined {
  const node = peek(cursor)
  const character = peekCharacter(cursor)
  if (!node || !character) return undefined
  takeText(cursor, character.length)
  return startOf(node) + character.length
}

function endBehind({ cursor }: Command): number {
  const last = cursor.nodes[cursor.at - 1]
  return last ? endOf(last) : 0
}
