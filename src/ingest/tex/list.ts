import type { Node } from '@unified-latex/unified-latex-types'
import type { ListItem } from 'mdast'
import { toBlocks } from './blocks.ts'
import { type Context, readNodes } from './context.ts'
import { createCursor, skipSpace, takeOption } from './cursor.ts'
import { applyStyle, type Piece, text } from './piece.ts'

/** The `\item`s of a list; what stands before the first one comes as a paragraph. */
export function readList(content: Node[], isOrdered: boolean, context: Context): Piece[] {
  const [before = [], ...items] = splitItems(content)
  const intro = readNodes(before, context)
  const children = items.map((nodes) => readItem(nodes, context)).filter((item) => item.children.length > 0)
  const edge: Piece = { type: 'paragraph-break' }
  if (children.length === 0) return [edge, ...intro, edge]
  return [edge, ...intro, { type: 'list', ordered: isOrdered, start: isOrdered ? 1 : null, spread: false, children }]
}

/** `\item[name] words` begins with a bold `name`. */
function readItem(nodes: Node[], context: Context): ListItem {
  const cursor = createCursor(nodes)
  skipSpace(cursor)
  const label = takeOption(cursor)
  const rest = readNodes(cursor.nodes.slice(cursor.at), context)
  const pieces = label ? [...applyStyle('strong', readNodes(label, context)), text(' '), ...rest] : rest
  return { type: 'listItem', spread: false, checked: null, children: toBlocks(pieces) }
}

function splitItems(nodes: Node[]): Node[][] {
  const items: Node[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'macro' && node.content === 'item') items.push([])
    else items.at(-1)?.push(node)
  }
  return items
}
