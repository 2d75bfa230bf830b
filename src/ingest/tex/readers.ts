import { readAccent } from './accent-command.ts'
import { type Command, type Reader, sourceOfArgument } from './context.ts'
import { skipSpace, takeGroup, takeOption } from './cursor.ts'
import { readFramed } from './framed.ts'
import { readHref, readUrl } from './link.ts'
import type { Meaning } from './macros.ts'
import { readEnsuredMath, readMathCommand } from './math-command.ts'
import { type Piece, text } from './piece.ts'
import { readReference } from './reference.ts'
import { readScript } from './script.ts'
import { readStyle, readSwitch } from './style.ts'

const dimension = /^\s*-?[\d.]+\s*[a-z]{2}\s*$/

/** How each kind of command reads its arguments. */
export const readers = {
  accent: (_, command) => readAccent(command),
  break: (_, command) => readBreak(command),
  'ensure-math': (_, command) => readEnsuredMath(command),
  framed: readFramed,
  hidden: ({ count }, command) => readHidden(count, command),
  href: (_, command) => readHref(command),
  letter: ({ text: letter }, command) => readLetter(letter, command),
  math: ({ count }, command) => [readMathCommand(count, command)],
  paragraph: () => [{ type: 'paragraph-break' }],
  reference: (_, command) => readReference(command),
  script: ({ table }, command) => readScript(table, command),
  sign: ({ text: sign }) => [text(sign)],
  style: ({ style }, command) => readStyle(style, command),
  switch: ({ style }, command) => readSwitch(style, command),
  url: (_, command) => readUrl(command),
} satisfies { [K in Meaning['kind']]: Reader<Extract<Meaning, { kind: K }>> }

function readBreak(command: Command): Piece[] {
  const { cursor } = command
  const from = cursor.at
  const nodes = takeOption(cursor)
  // `\\[2pt]`; any other bracket is text.
  if (nodes && !dimension.test(sourceOfArgument(nodes, command))) cursor.at = from
  return [{ type: 'break' }]
}

function readHidden(count: number, { cursor }: Command): Piece[] | undefined {
  return count > 0 && !takeGroup(cursor) ? undefined : []
}

function readLetter(letter: string, { cursor }: Command): Piece[] {
  skipSpace(cursor)
  return [text(letter)]
}
