import type { PhrasingContent } from 'mdast'
import { toLine } from './blocks.ts'
import { cleanText } from './clean.ts'
import { readPieces } from './pieces.ts'

/** A title, comment or journal reference in arXiv's TeX as one line: see `parseAbstract`, but displays are inline and breaks are spaces. */
export function parseLine(tex: string): PhrasingContent[] {
  return toLine(readPieces(cleanText(tex).replace(/\s*\n\s*/g, ' ')))
}
