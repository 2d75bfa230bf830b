import type { Nodes, Parent, Root, RootContent } from 'mdast'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { SKIP, type VisitorResult, visit } from 'unist-util-visit'
import { remarkTable } from '#markdown/dialect.ts'
import { formatMarkdown } from '#markdown/format.ts'
import { markMath } from './mark-math.ts'

/** Characters of a reply at the most, so that none takes long to read. */
const longest = 12_000

/** Marks of quotes and lists beyond the twelfth at the start of a line: nothing nests so deep, and parsers fall over it. */
const mark = String.raw`(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*`
const deepMarks = new RegExp(`^([ \\t]*(?:${mark}){12})(?:${mark})+`, 'gm')

/** Headings of an answer start below the question's own, which is of depth 3. */
const topHeading = 4

/**
 * A model's reply as canonical Markdown: math in every dialect models write as `$…$`, HTML as text, links to web pages
 * only, headings below the question's, no images. Empty where nothing is left.
 */
export function parseReply(reply: string): string {
  const text = reply.length > longest ? `${reply.slice(0, longest)} …` : reply
  const tree = parser.parse(markMath(text.replaceAll('\r\n', '\n').replace(deepMarks, '$1').trim()))
  visit(tree, (node, index, parent) => tame(node, index, parent))
  return formatMarkdown(tree)
}

const parser = unified().use(remarkParse).use(remarkMath).use(remarkTable).freeze()

function tame(node: Nodes, index: number | undefined, parent: Parent | undefined): VisitorResult {
  if (node.type === 'heading') node.depth = Math.min(6, Math.max(topHeading, node.depth + 1)) as 4 | 5 | 6
  const replacement = replacementOf(node, parent)
  if (!replacement || !parent || index === undefined) return undefined
  parent.children.splice(index, 1, ...(replacement as RootContent[]))
  // What stands in its place is looked at next.
  return [SKIP, index]
}

function replacementOf(node: Nodes, parent: Parent | undefined): RootContent[] | undefined {
  if (node.type === 'html') return asText(node.value, parent)
  if (node.type === 'image' || node.type === 'imageReference') return asText(node.alt ?? '', parent)
  if (node.type === 'link' && !/^https?:\/\//i.test(node.url)) return node.children
  if (node.type === 'linkReference') return node.children
  if (node.type === 'definition') return asText(`[${node.label ?? node.identifier}]: ${node.url}`, parent)
  return undefined
}

/** Text where text may stand; a paragraph of it where blocks stand. */
function asText(value: string, parent: Parent | undefined): RootContent[] {
  const text = { type: 'text' as const, value }
  return isBlockParent(parent) ? [{ type: 'paragraph', children: [text] }] : [text]
}

function isBlockParent(parent: Parent | undefined): parent is Root {
  return ['root', 'blockquote', 'listItem'].includes(parent?.type ?? '')
}
