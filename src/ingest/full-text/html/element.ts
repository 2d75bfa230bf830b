import type { DefaultTreeAdapterTypes } from 'parse5'

/** An attribute's value; empty where there is none. */
export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? ''
}

/** An element's classes. */
export function classesOf(element: Element): string[] {
  return attributeOf(element, 'class').split(/\s+/).filter(Boolean)
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text'
}

/** The first element below a node that passes, in the page's order; nothing is read deeper than `maxDepth`. */
export function findElement(node: ParentNode, passes: (element: Element) => boolean): Element | undefined {
  return listElements(node, passes, passes)[0]
}

/** All elements that pass, in the page's order; `stops` says below which nothing is looked for. */
export function listElements(
  node: ParentNode,
  passes: (element: Element) => boolean,
  stops: (element: Element) => boolean = () => false,
): Element[] {
  const found: Element[] = []
  visit(node, 0)
  return found

  function visit({ childNodes }: ParentNode, depth: number): void {
    if (depth > maxDepth) return
    for (const child of childNodes) {
      if (!isElement(child)) continue
      if (passes(child)) found.push(child)
      if (!stops(child)) visit(child, depth + 1)
    }
  }
}

/** What is nested deeper is not read. LaTeXML's own pages stay below 100. */
export const maxDepth = 400

export type Node = DefaultTreeAdapterTypes.ChildNode
export type ParentNode = DefaultTreeAdapterTypes.ParentNode
export type Element = DefaultTreeAdapterTypes.Element
type TextNode = DefaultTreeAdapterTypes.TextNode
