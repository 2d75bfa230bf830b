import { type Block, findSimpleBlocks } from './blocks.ts'
import type { Inline } from './inline.ts'

/** Renders simple Markdown as `renderMarkdown` does, byte for byte; `undefined` where it is not simple. */
export function findSimpleHtml(markdown: string, setMath: SetMath): string | undefined {
  return join(findSimpleBlocks(markdown)?.map((block) => htmlOf(block, setMath)))
}

/** Renders a simple line without a paragraph around it. */
export function findSimpleLine(markdown: string, setMath: SetMath): string | undefined {
  const [block, ...others] = findSimpleBlocks(markdown) ?? []
  if (block?.type !== 'paragraph' || others.length > 0) return undefined
  return inlinesHtml(block.children, setMath)
}

/** A formula as HTML, or `undefined` where only the whole renderer knows what to show. */
export type SetMath = (tex: string, display: boolean) => string | undefined

function join(parts: (string | undefined)[] | undefined, between = '\n'): string | undefined {
  return parts?.every((part) => part !== undefined) ? parts.join(between) : undefined
}

function htmlOf(block: Block, setMath: SetMath): string | undefined {
  if (block.type === 'math') return setMath(block.value, true)
  if (block.type === 'list') {
    const items = join(block.items.map((item) => wrap('li', inlinesHtml(item, setMath))))
    return wrap('ul', items && `\n${items}\n`)
  }
  return wrap(block.type === 'heading' ? `h${block.depth}` : 'p', inlinesHtml(block.children, setMath))
}

function inlinesHtml(inlines: Inline[], setMath: SetMath): string | undefined {
  return join(
    inlines.map((inline) => inlineHtml(inline, setMath)),
    '',
  )
}

function inlineHtml(inline: Inline, setMath: SetMath): string | undefined {
  if (inline.type === 'text') return escapeText(inline.value)
  if (inline.type === 'math') return setMath(inline.value, false)
  if (inline.type === 'code') return wrap('code', escapeText(inline.value))
  const inner = 'children' in inline ? inlinesHtml(inline.children, setMath) : undefined
  return wrap(inline.type === 'strong' ? 'strong' : 'em', inner)
}

function wrap(tag: string, html: string | undefined): string | undefined {
  return html === undefined ? undefined : `<${tag}>${html}</${tag}>`
}

/** As hast-util-to-html escapes text. */
export function escapeText(text: string): string {
  return text.replace(/[<&]/g, (sign) => (sign === '<' ? '&#x3C;' : '&#x26;'))
}
