import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { dialect } from './dialect.ts'

/**
 * Writes a tree as canonical Markdown: `parseMarkdown(formatMarkdown(tree))` has the same text, math and structure, and
 * formatting that again changes no byte. No trailing line break.
 */
export function formatMarkdown(tree: Root): string {
  return dialect.stringify(tidy(tree)).trim()
}

/** Writes a run of text and math as one line of canonical Markdown. */
export function formatInline(children: PhrasingContent[]): string {
  return formatMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] })
}

/** Writes plain text as canonical Markdown: every character is shown as it is. */
export function formatText(text: string): string {
  return formatInline([{ type: 'text', value: text }])
}

/** What Markdown cannot carry is brought into a form that it can. */
function tidy(tree: Root): Root {
  const copy = structuredClone(tree)
  visit(copy, 'tableCell', (cell) => {
    visit(cell, 'inlineMath', (math) => {
      // A bar would end the cell.
      math.value = math.value.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ')
    })
  })
  visit(copy, (node: Nodes) => {
    if (node.type === 'inlineMath') node.value = node.value.replace(/\s+/g, ' ').trim()
    if (node.type === 'text') node.value = node.value.replace(/[\t\n\r ]+/g, ' ')
    if ('children' in node) node.children = trimEdges(node.type, mergeText(node.children)) as never
  })
  return copy
}

/** Neighbouring text nodes come back from Markdown as one. */
function mergeText(children: RootContent[]): RootContent[] {
  const merged: RootContent[] = []
  for (const child of children) {
    const last = merged.at(-1)
    if (child.type === 'text' && last?.type === 'text') last.value += child.value
    else if (child.type !== 'text' || child.value !== '') merged.push(child)
  }
  return merged
}

/** White space at the edge of a block means nothing to Markdown. */
function trimEdges(parent: string, children: RootContent[]): RootContent[] {
  if (!['paragraph', 'heading', 'tableCell'].includes(parent)) return children
  const first = children[0]
  const last = children.at(-1)
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return children.filter((child) => child.type !== 'text' || child.value !== '')
}
