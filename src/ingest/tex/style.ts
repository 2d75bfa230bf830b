import { type Command, readArgument } from './context.ts'
import { type peek, skipSpace, takeGroup, takeWhile } from './cursor.ts'
import { macros, type Style } from './macros.ts'
import { applyStyle, type Piece } from './piece.ts'

/** `\emph{…}`. */
export function readStyle(style: Style, command: Command): Piece[] | undefined {
  const group = takeGroup(command.cursor)
  return group && applyStyle(style, readArgument(group.content, command, inside(style)))
}

/**
 * `{\it …}`: a font up to the end of its group or the next such command. Outside of braces up to the paragraph's end, but
 * for `\it{…}`, where only the braces are meant.
 */
export function readSwitch(style: Style, command: Command): Piece[] {
  const { cursor, context } = command
  skipSpace(cursor)
  const group = context.isNested ? undefined : takeGroup(cursor)
  const nodes = group?.content ?? takeWhile(cursor, (node) => node.type !== 'parbreak' && !isSwitch(node))
  return applyStyle(style, readArgument(nodes, command, inside(style)))
}

function inside(style: Style): { isCode?: boolean } {
  return style === 'code' ? { isCode: true } : {}
}

function isSwitch(node: NonNullable<ReturnType<typeof peek>>): boolean {
  return node.type === 'macro' && macros.get(node.content)?.kind === 'switch'
}
