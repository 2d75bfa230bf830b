import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast'

const spaces = /[ \t\n]+/g

/**
 * A line as Markdown can hold it: spaces folded, none at its ends or around breaks or at the inner ends of a font; nothing
 * empty; neighbours of a kind joined, since two formulas that touch cannot be told apart in Markdown.
 * Before and after: `a`, *` b `*, `c` → `a `, *`b`*, ` c`.
 */
export function foldLine(nodes: PhrasingContent[]): PhrasingContent[] {
  const line = fold(nodes).map((node, index, all) => {
    if (node.type !== 'text') return node
    const value = isEdge(all[index - 1]) ? node.value.replace(/^ /, '') : node.value
    return { ...node, value: isEdge(all[index + 1]) ? value.replace(/ $/, '') : value }
  })
  return stripBreaks(line.filter((node) => node.type !== 'text' || node.value !== ''))
}

function fold(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes.flatMap(foldNode)) {
    const last = joined.at(-1)
    const both = last && join(last, node)
    if (both) joined[joined.length - 1] = both
    else joined.push(node)
  }
  return joined.map((node) =>
    node.type === 'text' ? { ...node, value: node.value.replace(spaces, ' ').normalize('NFC') } : node,
  )
}

function foldNode(node: PhrasingContent): PhrasingContent[] {
  if (isStyled(node)) return hoistSpaces(node, fold(node.children))
  return 'value' in node && node.value === '' ? [] : [node]
}

/** Moves the spaces at the inner ends of a font out of it. */
function hoistSpaces(node: Styled, folded: PhrasingContent[]): PhrasingContent[] {
  const children = [...folded]
  const edges = [0, -1].map((end): PhrasingContent[] => {
    const edge = children.at(end)
    if (edge?.type !== 'text') return []
    const value = end === 0 ? edge.value.replace(/^ /, '') : edge.value.replace(/ $/, '')
    if (value === edge.value) return []
    children.splice(end, 1, ...(value === '' ? [] : [{ ...edge, value }]))
    return [{ type: 'text', value: ' ' }]
  })
  const middle = children.length > 0 ? [{ ...node, children } as PhrasingContent] : []
  return [...(edges[0] ?? []), ...middle, ...(edges[1] ?? [])]
}

function join(a: PhrasingContent, b: PhrasingContent): PhrasingContent | undefined {
  if (a.type === 'text' && b.type === 'text') return { ...a, value: a.value + b.value }
  if (a.type === 'inlineCode' && b.type === 'inlineCode') return { ...a, value: a.value + b.value }
  if (a.type === 'inlineMath' && b.type === 'inlineMath') return { ...a, value: `${a.value} ${b.value}` }
  if (a.type === 'break' && b.type === 'break') return a
  const isSameFont = a.type === b.type && (a.type === 'emphasis' || a.type === 'strong')
  return isSameFont && isStyled(b) ? { ...a, children: fold([...a.children, ...b.children]) } : undefined
}

function stripBreaks(line: PhrasingContent[]): PhrasingContent[] {
  const from = line.findIndex((node) => node.type !== 'break')
  const to = line.findLastIndex((node) => node.type !== 'break')
  return from === -1 ? [] : fold(line.slice(from, to + 1))
}

function isEdge(neighbour: PhrasingContent | undefined): boolean {
  return neighbour === undefined || neighbour.type === 'break'
}

function isStyled(node: PhrasingContent): node is Styled {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'link'
}

type Styled = Emphasis | Strong | Link
