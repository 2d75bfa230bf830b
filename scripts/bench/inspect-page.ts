import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString as toText } from 'hast-util-to-string'
import { findLeftTex, type LeftTex } from './left-tex.ts'

/** What a page shows: the ids of its elements, its formulas, those that MathJax refused, TeX left outside of them. */
export function inspectPage(html: string): InspectedPage {
  const page: InspectedPage = { ids: [], formulas: [], refused: [], leftTex: [] }
  const runs: string[] = []
  inspect(fromHtml(html), page, runs)
  page.leftTex = findLeftTex(runs.join(''))
  return page
}

/** Never shown as prose; `pre` holds citations in BibTeX. */
const silent = new Set(['head', 'script', 'style', 'template', 'textarea', 'pre'])
const blocks = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'div',
  'section',
  'article',
  'td',
  'th',
  'summary',
])

function inspect(node: Nodes, page: InspectedPage, runs: string[]): void {
  if (node.type === 'text') runs.push(node.value)
  if (node.type === 'root') for (const child of node.children) inspect(child, page, runs)
  if (node.type === 'element') inspectElement(node, page, runs)
}

function inspectElement(node: Element, page: InspectedPage, runs: string[]): void {
  const { tagName, properties, children } = node
  if (typeof properties.id === 'string') page.ids.push(properties.id)
  if (tagName === 'mjx-container') {
    page.formulas.push(selectAll('mjx-tex', node).map(toText).join(''))
    return
  }
  if (isClass(node, 'tex')) {
    page.refused.push({ tex: toText(node), reason: String(properties.title ?? '') })
    return
  }
  if (silent.has(tagName)) return
  for (const child of children) inspect(child, page, runs)
  if (blocks.has(tagName)) runs.push('\n')
}

function isClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

export type InspectedPage = {
  /** As often as they stand there. */
  ids: string[]
  /** Their TeX. */
  formulas: string[]
  refused: { tex: string; reason: string }[]
  leftTex: LeftTex[]
}
