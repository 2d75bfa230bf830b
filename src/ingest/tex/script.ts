import { type Command, readArgument } from './context.ts'
import { takeGroup } from './cursor.ts'
import { findPlainText, type Piece, text } from './piece.ts'

/** `\textsuperscript{2}` → `²`; what Unicode cannot raise or lower stays on the line. */
export function readScript(table: ReadonlyMap<string, string>, command: Command): Piece[] | undefined {
  const group = takeGroup(command.cursor)
  if (!group) return undefined
  const pieces = readArgument(group.content, command)
  const characters = [...(findPlainText(pieces) ?? '')].map((character) => table.get(character))
  const isWhole = characters.length > 0 && characters.every((character) => character !== undefined)
  return isWhole ? [text(characters.join(''))] : pieces
}
