import type { Nodes, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { LiftedFormulas } from './lifted.ts'

/**
 * Puts lifted formulas back into the tree of their text, in place: a display in a paragraph parts it in two; where a display
 * cannot stand, in a heading, a table or a font, it is set within the line. In code and addresses they are text again.
 */
export function placeFormulas(tree: Root, formulas: LiftedFormulas): void {
  visit(tree, (node: Nodes, index, parent) => {
    restoreValues(node, formulas)
    if (node.type !== 'text' || !parent || index === undefined) return undefined
    const pieces = formulas.split(node.value)
    const nodes = pieces.map((piece) => (typeof piece === 'string' ? { type: 'text', value: piece } : { ...piece }))
    parent.children.splice(index, 1, ...(nodes as RootContent[]))
    return [SKIP, index + nodes.length]
  })
  visit(tree, (node: Nodes) => {
    if (isFlow(node)) partParagraphs(node)
    else if ('children' in node) for (const child of node.children) setInLine(child)
  })
}

function restoreValues(node: Nodes, formulas: LiftedFormulas): void {
  if (node.type === 'code' || node.type === 'inlineCode') node.value = formulas.restore(node.value)
  if (node.type === 'code' && node.lang) node.lang = formulas.restore(node.lang)
  if ('url' in node) node.url = formulas.restore(node.url)
  if ('alt' in node && node.alt) node.alt = formulas.restore(node.alt)
  if ('label' in node && node.label) node.label = formulas.restore(node.label)
}

function isFlow(node: Nodes): node is Extract<Nodes, { type: 'root' | 'blockquote' | 'listItem' }> {
  return node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem'
}

function partParagraphs(parent: Parent): void {
  const parts = parent.children.flatMap((child) => (child.type === 'paragraph' ? partParagraph(child) : [child]))
  if ('spread' in parent && parts.length > parent.children.length) parent.spread = true
  parent.children = parts
}

function partParagraph(paragraph: Paragraph): RootContent[] {
  const parts: RootContent[] = []
  let line: PhrasingContent[] = []
  for (const child of paragraph.children as RootContent[]) {
    if (child.type !== 'math') {
      line.push(takeMark(child as PhrasingContent, line.length === 0 ? parts.at(-1) : undefined))
      continue
    }
    parts.push(...toParagraph(line), child)
    line = []
  }
  return [...parts, ...toParagraph(line)]
}

/** A comma or full stop behind a display is part of it. */
function takeMark(child: PhrasingContent, display: RootContent | undefined): PhrasingContent {
  if (child.type !== 'text' || display?.type !== 'math' || /\\(?:begin|tag|label)(?![a-z])/.test(display.value))
    return child
  const [all = '', mark = ''] = /^[ \t]*([.,;])(?=\s|$)/.exec(child.value) ?? []
  if (all) display.value = `${display.value}${mark}`
  return { ...child, value: child.value.slice(all.length) }
}

function toParagraph(children: PhrasingContent[]): Paragraph[] {
  const isEmpty = children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  )
  return isEmpty ? [] : [{ type: 'paragraph', children }]
}

function setInLine(node: Nodes): void {
  if (node.type === 'math') Object.assign(node, { type: 'inlineMath' })
}
