import type { Root } from 'mdast'
import { toBlocks } from './blocks.ts'
import { cleanText } from './clean.ts'
import { readPieces } from './pieces.ts'

/**
 * An abstract in arXiv's TeX as a Markdown tree: paragraphs, lists, displays.
 *
 * `scan` first lifts out what a LaTeX parser would misread in metadata (formulas, URLs, `%`, odd braces and dollars), then
 * unified-latex gives the nesting of what is left, and a table of commands its meaning. It never throws; what is not
 * understood stays as visible text.
 */
export function parseAbstract(tex: string): Root {
  return { type: 'root', children: toBlocks(readPieces(cleanText(tex))) }
}
