import type { PhrasingContent } from 'mdast'

/** Words whose dot ends no sentence. */
const abbreviation =
  /(?:^|[\s("“‘[~/])(?:e\.g|i\.e|et al|et\. al|al|cf|c\.f|vs|viz|ca|approx|resp|incl|Figs?|Eqs?|Eqns?|Refs?|Secs?|Sects?|Tabs?|Chaps?|Apps?|Thms?|Props?|Lems?|Cors?|Defs?|Exs?|Vols?|Nos?|pp?|Dr|Mr|Mrs|Ms|Prof|St|Sts|Jr|Inc|Ltd|Univ|Ph\.D|w\.r\.t|s\.t|a\.k\.a|a\.s|a\.e|i\.i\.d|w\.h\.p|w\.l\.o\.g|U\.S|U\.K|E\.U)\.$/
/** They may end one, where what follows begins like a sentence. */
const perhaps = /(?:(?:^|[^\p{L}\p{N}])(?:\p{Lu}|etc)|[^\p{L}]\p{Lu}\.\p{Lu}|U\.S|i\.i\.d|a\.s|a\.e)\.$/u
const opening =
  /^(?:A|An|The|This|These|That|Those|There|They|We|Our|It|Its|I|In|On|At|As|By|For|From|To|With|Without|When|While|Where|Under|Using|Unlike|If|Here|Hence|However|Then|Thus|Therefore|Both|Each|Such|Since|Some|Many|Most|Moreover|Furthermore|Finally|First|Second|Also|Although|Additionally|Based|Because|Despite|Let|Motivated|One|Specifically|Through|To|Together|Recent|Recently|Such|Results|Experiments)(?![\p{L}\p{N}])/u
/** The number of an item is no sentence: `1. We`, `(2). We`. */
const itemNumber = /^\s*\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]{1,2}$/

const sentenceEnd = /[.!?]["”’')\]]*\s+/g

/** Splits a paragraph into its sentences; formulas and emphasis stay whole. */
export function splitSentences(paragraph: PhrasingContent[]): PhrasingContent[][] {
  const sentences: PhrasingContent[][] = [[]]
  for (const [at, node] of paragraph.entries()) {
    const isFirst = (sentences.at(-1)?.length ?? 0) === 0
    const pieces = node.type === 'text' ? splitText(node.value, isFirst, paragraph[at + 1] !== undefined) : [node]
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) sentences.push([])
      sentences.at(-1)?.push(typeof piece === 'string' ? { type: 'text', value: piece } : piece)
    }
  }
  return sentences.filter((sentence) => sentence.some((node) => node.type !== 'text' || node.value.trim() !== ''))
}

/** `isFirst`: the text begins a sentence; `goesOn`: a formula or font follows it. */
function splitText(text: string, isFirst: boolean, goesOn: boolean): string[] {
  const pieces: string[] = []
  let start = 0
  for (const { 0: mark, index } of text.matchAll(sentenceEnd)) {
    const end = index + mark.length
    const before = text.slice(start, index + 1)
    const after = text.slice(end)
    if (!isEnd(before, after) || ((isFirst || start > 0) && itemNumber.test(before))) continue
    if (after === '' && !goesOn) break
    pieces.push(text.slice(start, end).trimEnd())
    start = end
  }
  return [...pieces, text.slice(start)]
}

function isEnd(before: string, after: string): boolean {
  const last = before.slice(-longestAbbreviation)
  if (/^["“‘'([]*[a-z]/.test(after) || abbreviation.test(last)) return false
  return !perhaps.test(last) || opening.test(after)
}

const longestAbbreviation = 12
