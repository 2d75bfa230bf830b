import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { dialect } from './dialect.ts'

/** What may stand in prose; everything else (ESM, expressions, JSX, raw HTML, images, footnotes) is refused. */
const allowed = new Set<string>([
  ...['root', 'paragraph', 'heading', 'blockquote', 'list', 'listItem', 'code', 'thematicBreak', 'math'],
  ...['table', 'tableRow', 'tableCell'],
  ...['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'inlineMath'],
])

/**
 * Parses prose of `content/` into a tree of text, Markdown and math.
 *
 * Throws an error that names `file` and the line where the text is no valid MDX or holds something that is never shown:
 * module statements, expressions, JSX, images.
 */
export function parseMarkdown(markdown: string, file = 'text'): Root {
  const tree = parse(markdown, file)
  visit(tree, (node: Nodes) => {
    if (allowed.has(node.type)) return
    throw new Error(
      `${file}:${node.position?.start.line ?? 1}: ${describe(node)} is not allowed in a paper or day. ` +
        'Escape it with a backslash to show it as text.',
    )
  })
  return tree
}

function parse(markdown: string, file: string): Root {
  try {
    return dialect.parse(new VFile({ value: markdown, path: file }))
  } catch (cause) {
    const { line = 1, reason = String(cause) } = cause as { line?: number; reason?: string }
    throw new Error(`${file}:${line}: not valid MDX: ${reason}`, { cause })
  }
}

function describe(node: Nodes): string {
  if (node.type.includes('Expression')) return 'An expression in braces'
  if (node.type.includes('Jsx')) return 'JSX'
  if (node.type.includes('Esm')) return 'A module statement'
  return `"${node.type}"`
}
