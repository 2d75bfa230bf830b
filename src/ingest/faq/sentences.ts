import type { PhrasingContent } from 'mdast'

/** Words whose dot ends no sentence. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|et al|cf|vs|Figs?|Eqs?|Refs?|resp|approx|Secs?|Thm|Prop|No|Dr|St|w\.r\.t|a\.k\.a)|\b[A-Z])\.$/

const sentenceEnd = /[.!?]["”’)\]]*\s+/g

/** Splits a paragraph into its sentences; formulas and emphasis stay whole. */
export function splitSentences(paragraph: PhrasingContent[]): PhrasingContent[][] {
  const sentences: PhrasingContent[][] = [[]]
  for (const node of paragraph) {
    const pieces = node.type === 'text' ? splitText(node.value).map((value) => ({ ...node, value })) : [node]
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) sentences.push([])
      sentences.at(-1)?.push(piece)
    }
  }
  return sentences.filter((sentence) => sentence.some((node) => node.type !== 'text' || node.value.trim() !== ''))
}

function splitText(text: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (const { 0: mark, index } of text.matchAll(sentenceEnd)) {
    const end = index + mark.length
    if (abbreviation.test(text.slice(start, index + 1)) || /^[a-z]/.test(text.slice(end))) continue
    pieces.push(text.slice(start, end).trimEnd())
    start = end
  }
  return [...pieces, text.slice(start)]
}
