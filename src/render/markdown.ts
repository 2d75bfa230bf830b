import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import { defaultHandlers, type Handlers, toHast } from 'mdast-util-to-hast'
import { parseMarkdown } from '#markdown/parse.ts'
import { setFormula } from './formula.ts'

/**
 * Renders prose of `content/` as HTML: text, Markdown and formulas set by MathJax. Nothing of it is evaluated.
 * Throws an error that names `file` and line where the text holds what is never shown.
 */
export function renderMarkdown(markdown: string, file = 'text'): string {
  return toHtml(toTree(markdown, file), { allowDangerousHtml: true })
}

/** Renders one line of prose (a title) as HTML without a paragraph around it. */
export function renderInline(markdown: string, file = 'text'): string {
  const tree = toTree(markdown, file)
  const children = tree.children.flatMap((node): RootContent[] => (isParagraph(node) ? node.children : [node]))
  return toHtml({ type: 'root', children }, { allowDangerousHtml: true })
}

/** `raw` nodes come from MathJax alone: raw HTML has been refused by the parser. */
function toTree(markdown: string, file: string): HtmlRoot {
  return toHast(parseMarkdown(markdown, file), { handlers }) as HtmlRoot
}

const handlers: Handlers = {
  inlineMath: (_, { value }: InlineMath) => formula(value, false),
  math: (_, { value }: MathBlock) => formula(value, true),
  link: (state, node) => {
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: isWebAddress(node.url) ? { href: node.url, rel: ['nofollow', 'noopener'] } : {},
      children: state.all(node) as ElementContent[],
    }
    return link
  },
  table: (state, node) => {
    // A wide table scrolls in its own box.
    const table = defaultHandlers.table(state, node)
    return { type: 'element', tagName: 'div', properties: { className: ['table'], tabIndex: 0 }, children: [table] }
  },
}

function formula(tex: string, display: boolean): ElementContent {
  const set = setFormula(tex, display)
  if (set.type === 'set') return { type: 'raw', value: set.html } as unknown as ElementContent
  return {
    type: 'element',
    tagName: display ? 'pre' : 'code',
    properties: { className: ['tex'], title: `Not set: ${set.reason}` },
    children: [{ type: 'text', value: tex }],
  }
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url)
}

function isParagraph(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}
