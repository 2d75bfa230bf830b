import { expandDefinitions } from './definitions.ts'
import { liftTex } from './lift.ts'
import type { Piece } from './piece.ts'
import { parseSyntax } from './syntax.ts'
import { walk } from './walk.ts'

/** Reads TeX, cleaned, into pieces of prose. */
export function readPieces(tex: string): Piece[] {
  const lifted = liftTex(expandDefinitions(tex))
  return walk(parseSyntax(lifted.text), lifted)
}
