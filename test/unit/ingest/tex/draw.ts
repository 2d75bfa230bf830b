import type { Nodes } from 'mdast'

/** A tree as one line: `¶` ends a paragraph, `⟦…⟧` is inline math, `⟪…⟫` display math, `/…/` emphasis, `*…*` strong. */
export function draw(nodes: Nodes | Nodes[]): string {
  return Array.isArray(nodes) ? nodes.map(drawNode).join('') : drawNode(nodes)
}

function drawNode(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineMath':
      return `⟦${node.value}⟧`
    case 'math':
      return `⟪${node.value}⟫`
    case 'inlineCode':
    case 'code':
      return `\`${node.value}\``
    case 'break':
      return '⏎'
    case 'emphasis':
      return `/${draw(node.children)}/`
    case 'strong':
      return `*${draw(node.children)}*`
    case 'link':
      return `<${node.url}|${draw(node.children)}>`
    case 'paragraph':
      return `${draw(node.children)}¶`
    case 'list':
      return `${node.ordered ? 'ordered' : 'bullets'}(${draw(node.children)})`
    case 'listItem':
      return `• ${draw(node.children)}`
    case 'root':
      return draw(node.children)
    default:
      throw new Error(`A ${node.type} node has no place in prose.`)
  }
}
