import type { Nodes } from 'mdast'
import { parseMarkdown } from '#markdown/parse.ts'
import type { Paper } from '#paper/schema.ts'
import type { FullText } from './full-text.ts'

/** A paper's abstract as its text: all there is where nothing fuller can be read. */
export function readAbstract({ abstract, version }: Pick<Paper, 'abstract' | 'version'>, reason?: string): FullText {
  const paragraphs = readParagraphs(abstract).flatMap((paragraph) => {
    const text = paragraph.replace(/\s+/g, ' ').trim()
    return text === '' ? [] : { text }
  })
  return {
    basis: 'abstract',
    version,
    ...(reason && { reason }),
    sections: [{ title: 'Abstract', depth: 1, paragraphs }],
  }
}

/** Words that somebody has put into a paper's file by hand may be no Markdown; they are read as they stand. */
function readParagraphs(abstract: string): string[] {
  try {
    return parseMarkdown(abstract).children.map(toText)
  } catch {
    return abstract.split(/\n{2,}/)
  }
}

/** Text without Markdown's marks, formulas between dollars. */
function toText(node: Nodes): string {
  if (node.type === 'inlineMath') return `$${node.value}$`
  if (node.type === 'math') return `$$${node.value}$$`
  if ('children' in node) return node.children.map(toText).join(node.type === 'list' ? ' ' : '')
  return 'value' in node ? node.value.replaceAll('$', '\\$') : ' '
}
