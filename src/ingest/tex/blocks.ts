import type { BlockContent, PhrasingContent } from 'mdast'
import { foldLine } from './fold.ts'
import { inlineMath } from './math.ts'
import { isPhrasing, type Piece, text } from './piece.ts'

/** Pieces as paragraphs and the blocks between them. */
export function toBlocks(pieces: Piece[]): BlockContent[] {
  const blocks: BlockContent[] = []
  let run: PhrasingContent[] = []
  for (const piece of pieces) {
    if (isPhrasing(piece)) {
      run.push(piece)
      continue
    }
    endParagraph()
    if (piece.type !== 'paragraph-break') blocks.push(piece)
  }
  endParagraph()
  return blocks

  function endParagraph(): void {
    const children = foldLine(run)
    if (children.length > 0) blocks.push({ type: 'paragraph', children })
    run = []
  }
}

/** Pieces as one line: breaks are spaces, displays are inline, list items follow one another. */
export function toLine(pieces: Piece[]): PhrasingContent[] {
  return foldLine(pieces.flatMap(flatten))
}

function flatten(piece: Piece): PhrasingContent[] {
  if (piece.type === 'math') return [text(' '), inlineMath(piece.value), text(' ')]
  if (piece.type === 'code') return [{ type: 'inlineCode', value: piece.value.replace(/\s+/g, ' ') }]
  if (piece.type === 'break' || piece.type === 'paragraph-break') return [text(' ')]
  if (piece.type === 'emphasis' || piece.type === 'strong' || piece.type === 'link') {
    return [{ ...piece, children: piece.children.flatMap(flatten) } as PhrasingContent]
  }
  if ('children' in piece) return piece.children.flatMap((child) => [text(' '), ...flatten(child as Piece), text(' ')])
  return isPhrasing(piece) ? [piece] : []
}
