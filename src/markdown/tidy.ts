import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * A copy of a tree in a form that Markdown can carry: white space folded, none at the edge of a block, nothing empty,
 * neighbours of a kind joined, a heading and a table's cell on one line, no bar in a table's formula.
 * Before and after: `a `, `` (empty), ` b`, $x$, $y$ → `a b`, $x y$
 */
export function tidy(tree: Root): Root {
  const copy = structuredClone(tree)
  visit(copy, (line: Nodes) => {
    if (line.type !== 'heading' && line.type !== 'tableCell') return
    visit(line, 'break', (node: Nodes) => void Object.assign(node, { type: 'text', value: ' ' }))
  })
  visit(copy, 'tableCell', (cell) => {
    visit(cell, 'inlineMath', (math) => {
      // A bar would end the cell.
      math.value = math.value.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ')
    })
    visit(cell, 'inlineCode', (code: Nodes) => {
      // A backslash before a bar has no form in a cell's code.
      if ('value' in code && code.value.includes('\\|')) Object.assign(code, { type: 'text' })
    })
  })
  tidyNode(copy)
  return copy
}

/** Inside first: what has become empty there is gone before its neighbours are joined. */
function tidyNode(node: Nodes): void {
  if (node.type === 'inlineMath') node.value = foldTex(node.value)
  if (!('children' in node)) return
  for (const child of node.children) tidyNode(child)
  const joined = joinNeighbours(node.children)
  node.children = (['paragraph', 'heading', 'tableCell'].includes(node.type) ? trimEdges(joined) : joined) as never
}

/** Neighbours of a kind come back from Markdown as one, and what is empty does not come back. */
function joinNeighbours(nodes: RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  for (const node of nodes.flatMap(unwrap)) {
    if (isEmpty(node)) continue
    const last = joined.at(-1)
    const both = last && join(last, node)
    if (both) joined.splice(-1, 1, both)
    else joined.push(node)
  }
  return joined.map((node) => (node.type === 'text' || node.type === 'inlineCode' ? foldSpace(node) : node))
}

/** Two neighbours as one node, where Markdown could not tell them apart. */
function join(a: RootContent, b: RootContent): RootContent | undefined {
  if (a.type === 'text' && b.type === 'text') return { ...a, value: a.value + b.value }
  if (a.type === 'inlineCode' && b.type === 'inlineCode') return { ...a, value: a.value + b.value }
  if (a.type === 'inlineMath' && b.type === 'inlineMath') return { ...a, value: `${a.value} ${b.value}` }
  if (a.type === 'break' && b.type === 'break') return a
  const isSameFont = a.type === b.type && (a.type === 'emphasis' || a.type === 'strong')
  return isSameFont && 'children' in b
    ? ({ ...a, children: joinNeighbours([...a.children, ...b.children]) } as RootContent)
    : undefined
}

/** A font within the same font is that font; a line break at its inner edge would undo its end mark and goes outside. */
function unwrap(node: RootContent): RootContent[] {
  if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'link') return [node]
  const children = node.children.flatMap((child) => (child.type === node.type ? child.children : [child]))
  const from = children.findIndex(({ type }) => type !== 'break')
  const to = children.findLastIndex(({ type }) => type !== 'break') + 1
  if (from === -1) return children
  const inside = joinNeighbours(children.slice(from, to)) as PhrasingContent[]
  return [...children.slice(0, from), { ...node, children: inside }, ...children.slice(to)]
}

function isEmpty(node: RootContent): boolean {
  if (node.type === 'text' || node.type === 'inlineMath' || node.type === 'inlineCode') return node.value === ''
  return (
    ['paragraph', 'emphasis', 'strong', 'link'].includes(node.type) && 'children' in node && node.children.length === 0
  )
}

/** White space and line breaks at the edge of a block mean nothing to Markdown. */
function trimEdges(nodes: RootContent[]): RootContent[] {
  const isIdle = (node: RootContent) => node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
  const from = nodes.findIndex((node) => !isIdle(node))
  const to = nodes.findLastIndex((node) => !isIdle(node))
  return nodes.slice(Math.max(from, 0), to + 1).map((node, index, { length }) => {
    if (node.type !== 'text') return node
    const value = index === 0 ? node.value.trimStart() : node.value
    return { ...node, value: index === length - 1 ? value.trimEnd() : value }
  })
}

/** The formula on one line, trimmed but for the space of a last `\ `. */
function foldTex(tex: string): string {
  const folded = tex.replace(/\s+/g, ' ').trim()
  return /(?<!\\)(?:\\\\)*\\$/.test(folded) ? `${folded} ` : folded
}

/** Noncharacters go: Markdown has no form that brings them back. */
function foldSpace<T extends { value: string }>(node: T): T {
  return { ...node, value: node.value.replace(/\p{Noncharacter_Code_Point}+/gu, '').replace(/[\t\n\r ]+/g, ' ') }
}
