import { liftTex } from './lift.ts'
import type { Piece } from './piece.ts'
import { text } from './piece.ts'
import { parseSyntax } from './syntax.ts'
import { walk } from './walk.ts'

/** Characters of TeX that are read as such; a longer text stays as it is. arXiv allows abstracts of 1,920. */
const longest = 100_000

/** Reads TeX, cleaned, into pieces of prose. */
export function readPieces(tex: string): Piece[] {
  if (tex.length > longest) return [text(tex)]
  const lifted = liftTex(tex)
  return walk(parseSyntax(lifted.text), lifted)
}
