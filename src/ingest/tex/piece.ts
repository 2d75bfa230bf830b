import type { BlockContent, PhrasingContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import type { Style } from './macros.ts'

/** A text node. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

/** Whether a piece stands within a line. */
export function isPhrasing(piece: Piece): piece is PhrasingContent {
  return !['paragraph-break', 'math', 'list', 'code'].includes(piece.type)
}

/** Pieces in a font. Blocks among them stay as they are; so does a font in itself. */
export function applyStyle(style: Style, pieces: Piece[]): Piece[] {
  if (style === 'none') return pieces
  if (style === 'code') return pieces.map((piece) => (piece.type === 'text' ? { ...piece, type: 'inlineCode' } : piece))
  const styled: Piece[] = []
  let run: PhrasingContent[] = []
  for (const piece of pieces) {
    if (isPhrasing(piece)) {
      if (piece.type === style) run.push(...piece.children)
      else run.push(piece)
      continue
    }
    styled.push({ type: style, children: run }, piece)
    run = []
  }
  return [...styled, { type: style, children: run }]
}

/** The pieces as one string, if they are nothing but text. */
export function findPlainText(pieces: Piece[]): string | undefined {
  return pieces.every((piece) => piece.type === 'text') ? toText(pieces) : undefined
}

/** What a command yields: part of a line, a block, or the mark between two paragraphs. */
export type Piece = PhrasingContent | BlockContent | { type: 'paragraph-break' }
