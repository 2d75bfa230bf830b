import { accent, isPrecomposed } from './accents.ts'
import { type Command, readArgument } from './context.ts'
import { type Cursor, peek, peekCharacter, skipSpace, takeText } from './cursor.ts'
import { macros } from './macros.ts'
import { findPlainText, type Piece, text } from './piece.ts'

const sign = /^\P{L}$/u
const letter = /^\p{L}/u
// Behind a space, `Pietrzy\' nska` is meant; `the models\' weights` is not.
const letterBehindSpace = /^[aeiouyncsz]/i
/** Accents over one letter; Vietnamese has two. */
const mostAccents = 4

/**
 * Accents and their letter: `\'e`, `\'{e}`, `\v Z`, `\"\i`, `\'{\"u}`, `\"\'u`, and the `G\''odel` of those who meant
 * `\"`. Over no letter, a sign was escaped (`\"so called\"`, `don\'t`, `\~10`) and stays.
 */
export function readAccent(command: Command): Piece[] | undefined {
  const { name, cursor } = command
  const { at, nodes } = cursor
  const saved = [...nodes.slice(at, at + 2 * mostAccents)]
  const names = takeAccents(name, cursor)
  const base = takeBase(names, command)
  if (base) return base
  cursor.at = at
  nodes.splice(at, saved.length, ...saved)
  return sign.test(name) ? [text(name)] : undefined
}

function takeAccents(name: string, cursor: Cursor): string[] {
  const names = [name]
  const next = peek(cursor)
  if (name === "'" && next?.type === 'string' && next.content === "'") {
    cursor.at += 1
    return ['"']
  }
  while (names.length < mostAccents) {
    const node = peek(cursor)
    if (node?.type !== 'macro' || macros.get(node.content)?.kind !== 'accent') break
    names.push(node.content)
    cursor.at += 1
  }
  return names
}

function takeBase(names: string[], command: Command): Piece[] | undefined {
  const { cursor } = command
  const hasSpace = skipSpace(cursor)
  const node = peek(cursor)
  if (node?.type === 'group') {
    cursor.at += 1
    return accentPieces(names, readArgument(node.content, command))
  }
  const meaning = node?.type === 'macro' ? macros.get(node.content) : undefined
  if (meaning?.kind === 'letter') {
    cursor.at += 1
    skipSpace(cursor)
    return [text(accentAll(names, meaning.text))]
  }
  const character = peekCharacter(cursor)
  if (!character || !letter.test(character) || !isMeant(names, character, hasSpace)) return undefined
  takeText(cursor, character.length)
  return [text(accentAll(names, character))]
}

function isMeant([name = '']: string[], character: string, hasSpace: boolean): boolean {
  if (hasSpace && !letterBehindSpace.test(character)) return false
  return (name !== "'" && name !== '"') || isPrecomposed(name, character)
}

function accentPieces(names: string[], pieces: Piece[]): Piece[] {
  const plain = findPlainText(pieces)
  return plain === undefined ? pieces : [text(accentAll(names, plain))]
}

function accentAll(names: string[], base: string): string {
  return names.reduceRight((letters, name) => accent(name, letters), base)
}
