import type { Node, Root, String as StringNode } from '@unified-latex/unified-latex-types'
import { parseMinimal } from '@unified-latex/unified-latex-util-parse'

const needsParser = /[\\{}]/

/** The syntax tree of lifted TeX. Text without a command or a group, 88 of 100 abstracts, is spared the parser. */
export function parseSyntax(text: string): Node[] {
  return needsParser.test(text) ? (parseMinimal(text) as Root).content : splitParagraphs(text)
}

/** Offset of a node's first character in the lifted text. */
export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0
}

/** Offset behind a node's last character. */
export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0
}

/** A string node as if the parser had made it. */
export function stringAt(content: string, offset: number): StringNode {
  const place = (at: number) => ({ offset: at, line: 1, column: at + 1 })
  return { type: 'string', content, position: { start: place(offset), end: place(offset + content.length) } }
}

function splitParagraphs(text: string): Node[] {
  let offset = 0
  return text.split('\n\n').flatMap((paragraph, index): Node[] => {
    const node = stringAt(paragraph, offset)
    offset += paragraph.length + 2
    return index === 0 ? [node] : [{ type: 'parbreak' }, node]
  })
}
