import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** All elements of one name, in the page's order. */
export function elements(html: string | Node, name: string): Element[] {
  const node = typeof html === 'string' ? parse(html) : html
  const children = 'childNodes' in node ? node.childNodes : []
  const own = 'tagName' in node && node.tagName === name ? [node] : []
  return [...own, ...children.flatMap((child) => elements(child, name))]
}

/** The text of a node, white space squeezed. */
export function textOf(node: Node): string {
  return raw(node).replace(/\s+/g, ' ').trim()
}

/** The texts of all elements of one name. */
export function texts(html: string, name: string): string[] {
  return elements(html, name).map(textOf)
}

/** An attribute's value. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value
}

function raw(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(raw).join('') : ''
}
