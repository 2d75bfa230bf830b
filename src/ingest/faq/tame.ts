import type { Nodes, Parent, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { SKIP, type VisitorResult, visit } from 'unist-util-visit'
import { readLooseText } from './loose-text.ts'

/** Headings of an answer start below the question's own, which is of depth 3. */
const topHeading = 4

/**
 * Leaves in a tree only what an answer may show, in place: links to web pages, headings below the question's, text for HTML,
 * images and notes, a table's surplus cells in its last column.
 */
export function tame(tree: Root): void {
  const addresses = findAddresses(tree)
  visit(tree, (node: Nodes, index, parent): VisitorResult => {
    if (node.type === 'heading') node.depth = Math.min(6, Math.max(topHeading, node.depth + 1)) as 4 | 5 | 6
    if (node.type === 'listItem') showTask(node)
    if (node.type === 'table') for (const row of node.children) joinSurplus(row, node.align?.length ?? 0)
    if (!parent || index === undefined) return undefined
    if (node.type === 'text') {
      const read = readLooseText(node.value, parent.type !== 'link')
      parent.children.splice(index, 1, ...(read as RootContent[]))
      return [SKIP, index + read.length]
    }
    const replacement = replacementOf(node, parent, addresses)
    if (!replacement) return undefined
    parent.children.splice(index, 1, ...(replacement as RootContent[]))
    // What stands in its place is looked at next.
    return [SKIP, index]
  })
}

/** Web pages that the text names at its end: `[1]: https://…`. */
function findAddresses(tree: Root): Map<string, string> {
  const addresses = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (isWebAddress(url) && !addresses.has(identifier)) addresses.set(identifier, url)
  })
  return addresses
}

function replacementOf(node: Nodes, parent: Parent, addresses: Map<string, string>): RootContent[] | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return asText(node.alt ?? '', parent)
  if (node.type === 'link' && !isWebAddress(node.url)) return node.children
  if (node.type === 'definition') return asText(`[${node.label ?? node.identifier}]: ${node.url}`, parent)
  if (node.type !== 'linkReference') return undefined
  const url = addresses.get(node.identifier)
  if (node.identifier.startsWith('^')) return [{ type: 'text', value: `[${node.label ?? node.identifier}]` }]
  return url ? [{ type: 'link', url, children: node.children }] : node.children
}

/** Text where text may stand; a paragraph of it where blocks stand. */
function asText(value: string, parent: Parent): RootContent[] {
  const text = { type: 'text' as const, value }
  const isFlow = ['root', 'blockquote', 'listItem'].includes(parent.type)
  return isFlow ? [{ type: 'paragraph', children: [text] }] : [text]
}

/** `- [x] done` → `- ☑ done`. */
function showTask({ children: [first] }: { children: RootContent[] }): void {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (text?.type !== 'text') return
  text.value = text.value.replace(/^\[([ xX])\](?=\s)/, (_, mark) => (mark === ' ' ? '☐' : '☑'))
}

/** A row has as many cells as its table's head; a bar within a cell has made some more. */
function joinSurplus(row: TableRow, columns: number): void {
  const last = row.children[columns - 1]
  if (!last) return
  for (const cell of row.children.splice(columns)) {
    const bar: PhrasingContent[] = cell.children.length > 0 ? [{ type: 'text', value: ' | ' }] : []
    last.children.push(...bar, ...cell.children)
  }
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url)
}
