import type { Nodes } from 'mdast'
import { numberEquations } from './number-equations.ts'
import { parseMarkdown } from './parse.ts'

/** What a reader sees of a piece of Markdown, on one line; math as its TeX source, without dollar signs. */
export function toPlainText(markdown: string): string {
  return textOf(numberEquations(parseMarkdown(markdown)))
    .replace(/\s+/g, ' ')
    .trim()
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'math', 'code', 'tableRow', 'tableCell', 'break'])

function textOf(node: Nodes): string {
  const own = 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
  return blocks.has(node.type) ? `${own} ` : own
}
