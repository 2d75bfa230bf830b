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
  if (style === 'code') return joinText(pieces).flatMap(toCode)
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

function joinText(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.type === 'text' && last?.type === 'text') joined[joined.length - 1] = text(last.value + piece.value)
    else joined.push(piece)
  }
  return joined
}

/** Text as code, but for the spaces at its ends. */
function toCode(piece: Piece): Piece[] {
  if (piece.type !== 'text') return [piece]
  const value = piece.value.trim()
  if (value === '') return [piece]
  const from = piece.value.indexOf(value)
  return [text(piece.value.slice(0, from)), { type: 'inlineCode', value }, text(piece.value.slice(from + value.length))]
}

/** What a command yields: part of a line, a block, or the mark between two paragraphs. */
export type Piece = PhrasingContent | BlockContent | { type: 'paragraph-break' }
