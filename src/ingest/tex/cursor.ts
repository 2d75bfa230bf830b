import type { Group, Node } from '@unified-latex/unified-latex-types'
import { startOf, stringAt } from './syntax.ts'

const character = /^\P{M}\p{M}*/u
/** Nodes within an optional argument: it keeps the search for its `]` linear. */
const longestOption = 200

/** A place among sibling nodes, from which commands take their arguments. */
export function createCursor(nodes: Node[]): Cursor {
  return { nodes: [...nodes], at: 0 }
}

/** The next node, left where it is. */
export function peek({ nodes, at }: Cursor): Node | undefined {
  return nodes[at]
}

/** Steps over one space; whether there was one. */
export function skipSpace(cursor: Cursor): boolean {
  if (peek(cursor)?.type !== 'whitespace') return false
  cursor.at += 1
  return true
}

/** The argument in braces, behind a star and spaces if need be; otherwise the cursor stays. */
export function takeGroup(cursor: Cursor): Group | undefined {
  const from = cursor.at
  if (isString(peek(cursor), '*')) cursor.at += 1
  skipSpace(cursor)
  const node = peek(cursor)
  cursor.at = node?.type === 'group' ? cursor.at + 1 : from
  return node?.type === 'group' ? node : undefined
}

/** What stands between `[` and `]`; otherwise the cursor stays. */
export function takeOption(cursor: Cursor): Node[] | undefined {
  const { nodes, at } = cursor
  if (!isString(nodes[at], '[')) return undefined
  const rest = nodes.slice(at + 1, at + longestOption)
  const length = rest.findIndex((node) => isString(node, ']'))
  if (length === -1) return undefined
  cursor.at = at + length + 2
  return rest.slice(0, length)
}

/** The first character of the text that follows, with its combining marks. */
export function peekCharacter(cursor: Cursor): string | undefined {
  const node = peek(cursor)
  return node?.type === 'string' ? character.exec(node.content)?.[0] : undefined
}

/** Takes so much from the beginning of the text that follows. */
export function takeText(cursor: Cursor, length: number): void {
  const node = peek(cursor)
  if (node?.type !== 'string') return
  const rest = node.content.slice(length)
  if (rest === '') cursor.at += 1
  else cursor.nodes[cursor.at] = stringAt(rest, startOf(node) + length)
}

/** Everything up to the first node that fails, or to the end. */
export function takeWhile(cursor: Cursor, test: (node: Node) => boolean): Node[] {
  const from = cursor.at
  for (let node = peek(cursor); node && test(node); node = peek(cursor)) cursor.at += 1
  return cursor.nodes.slice(from, cursor.at)
}

function isString(node: Node | undefined, content: string): boolean {
  return node?.type === 'string' && node.content === content
}

export type Cursor = { nodes: Node[]; at: number }
