import { toPlainText as parsePlainText } from '#markdown/plain-text.ts'
import { type Block, findSimpleBlocks } from './blocks.ts'
import type { Inline } from './inline.ts'

/** What a reader sees of a piece of Markdown, on one line: `toPlainText` of src/markdown, without parsing simple text. */
export function toPlainText(markdown: string): string {
  const blocks = findSimpleBlocks(markdown)
  return blocks ? blocks.map(textOf).join(' ').replace(/\s+/g, ' ').trim() : parsePlainText(markdown)
}

function textOf(block: Block): string {
  if (block.type === 'math') return block.value
  return block.type === 'list' ? block.items.map(textOfInlines).join(' ') : textOfInlines(block.children)
}

function textOfInlines(inlines: Inline[]): string {
  return inlines.map((inline) => ('value' in inline ? inline.value : textOfInlines(inline.children))).join('')
}
