import type { Nodes } from 'mdast'
import { numberEquations } from './number-equations.ts'
import { parseMarkdown } from './parse.ts'

/** What a reader sees of a piece of Markdown, on one line; math as its TeX source, without dollar signs, or as `show` shows it. */
export function toPlainText(markdown: string, show = (tex: string) => tex): string {
  return textOf(numberEquations(parseMarkdown(markdown)), show)
    .replace(/\s+/g, ' ')
    .trim()
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'math', 'code', 'tableRow', 'tableCell', 'break'])

function textOf(node: Nodes, show: (tex: string) => string): string {
  const own = ownText(node, show)
  return blocks.has(node.type) ? `${own} ` : own
}

function ownText(node: Nodes, show: (tex: string) => string): string {
  if (node.type === 'math' || node.type === 'inlineMath') return show(node.value)
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textOf(child, show)).join('') : ''
}
