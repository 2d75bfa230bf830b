/**
 * Parts a reply into its answer and the passages that it names at its end, each on a line that begins with `EVIDENCE:`. A
 * closing section `Evidence` that holds nothing but quotations is read as well; the same word within an answer is not.
 */
export function splitReply(reply: string): SplitReply {
  const lines = reply.trimEnd().split('\n')
  const { kept, quotes } = takeMarked(lines)
  return quotes.length > 0 ? { text: kept, quotes } : takeSection(lines)
}

/** A reply as a model writes it: the opposite of `splitReply`. */
export function joinReply(text: string, quotes: string[]): string {
  return [text, quotes.map((quote) => `EVIDENCE: ${quote}`).join('\n')].filter((part) => part !== '').join('\n\n')
}

const name = '(?:evidence|quotes?|证据|依据|原文|引文|根拠|근거|belege?|preuves?|evidencias?)'
const marks = '[\\s>*_#-]*(?:\\d{1,2}[.)]\\s*)?[*_]*'
const marked = new RegExp(`^${marks}(?:EVIDENCE|证据|依据)\\s*\\d{0,2}[*_]*\\s*[:：][*_]*\\s*(.*)$`)
const heading = new RegExp(`^${marks}${name}[*_]*\\s*[:：]?[*_]*\\s*$`, 'i')

/** From the end up: marked lines, and lines that go on with one. */
function takeMarked(lines: string[]): { kept: string; quotes: string[] } {
  const first = lines.findIndex((line) => marked.test(line))
  const rest = first === -1 ? [] : lines.slice(first)
  const quotes: string[] = []
  for (const line of rest) {
    const [, quote] = marked.exec(line) ?? []
    if (quote !== undefined) quotes.push(quote)
    else if (line.trim() !== '') {
      // What follows is no part of a passage where the answer goes on in other words.
      if (/^(?:#{1,6}\s|\|)/.test(line.trim())) return { kept: lines.join('\n'), quotes: [] }
      quotes.push(`${quotes.pop() ?? ''} ${line}`)
    }
  }
  return {
    kept: lines.slice(0, Math.max(0, first)).join('\n').trimEnd(),
    quotes: quotes.map(stripQuote).filter(Boolean),
  }
}

/** A heading, and below it nothing but quotations up to the end. */
function takeSection(lines: string[]): SplitReply {
  const at = lines.findLastIndex((line) => heading.test(line))
  const rest = at === -1 ? [] : lines.slice(at + 1).filter((line) => line.trim() !== '')
  if (rest.length === 0 || rest.length > mostLines || !rest.every((line) => quotation.test(line)))
    return { text: lines.join('\n'), quotes: [] }
  return { text: lines.slice(0, at).join('\n').trimEnd(), quotes: rest.map(stripQuote).filter(Boolean) }
}

const quotation = /^\s*(?:>|(?:[-*]|\d{1,2}[.)])\s*["“„«「『]|["“„«「『])/
const mostLines = 6

function stripQuote(line: string): string {
  return line
    .trim()
    .replace(/^(?:>|[-*]\s|\d{1,2}[.)]\s|\s)+/, '')
    .replace(/^["“„«「『]+|["”“»」』]+$/g, '')
    .trim()
}

export type SplitReply = { text: string; quotes: string[] }
