import { findFences, openBlock } from './fences.ts'
import { isHeading, isNone, isQuotation, readMark, readTitle } from './marks.ts'
import { stripQuote } from './strip-quote.ts'

/**
 * Parts a reply into its answer and the passages that it names, each on a line that begins with `EVIDENCE:`, or below a
 * last line or heading that says `EVIDENCE`. A section `Evidence` in other words than quotations belongs to the answer,
 * and so does whatever follows a passage.
 */
export function splitReply(reply: string): SplitReply {
  const lines = openBlock(reply.replaceAll('\r\n', '\n').trimEnd().split('\n'))
  const fences = findFences(lines)
  const tail = lines.findLastIndex((line) => isFilled(line) && readTitle(line) === undefined)
  const kept: string[] = []
  const quotes: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string
    const fence = fences.get(index)
    if (fence !== undefined) {
      kept.push(...lines.slice(index, fence + 1))
      index = fence
      continue
    }
    const end = findBlock(lines, index)
    if (end !== undefined) {
      quotes.push(...lines.slice(index + 1, end))
      index = end - 1
      continue
    }
    const quote = readMark(line) ?? (index > tail ? readTitle(line) : undefined)
    if (quote === undefined || (quote === '' && announces(lines, index))) kept.push(line)
    else {
      const next = lines[index + 1] ?? ''
      const isBroken = goesOn(quote, next)
      if (quote) quotes.push(isBroken ? `${quote} ${next}` : quote)
      if (isBroken) index++
    }
  }
  const passages = quotes
    .filter((quote) => !isNone(quote))
    .map(stripQuote)
    .filter((quote) => quote !== '')
  if (kept.length === lines.length) return { text: reply.trimEnd(), quotes: [] }
  return { text: stripLastHeading(kept).join('\n').trim(), quotes: passages }
}

/** A reply as a model writes it: the opposite of `splitReply`. */
export function joinReply(text: string, quotes: string[]): string {
  return [text, quotes.map((quote) => `EVIDENCE: ${quote}`).join('\n')].filter((part) => part !== '').join('\n\n')
}

/**
 * The end of the block of passages below a line: our mark alone, or, at the end of a reply that says something before it, a
 * heading with few quotations and nothing else.
 */
function findBlock(lines: string[], at: number): number | undefined {
  const mark = lines[at] as string
  const isOurs = readMark(mark) === ''
  if (!isOurs && !isHeading(mark)) return undefined
  const rest = lines.slice(at + 1, at + 1 + mostLines)
  const isPassage = (line: string) => isQuotation(line) || (isOurs && (isListed(line) || isNone(line)))
  const other = rest.findIndex((line) => isFilled(line) && !isPassage(line))
  const block = other === -1 ? rest : rest.slice(0, other)
  const end = at + 1 + block.length
  const passages = block.filter((line) => /[^\s>]/.test(line)).length
  if (isOurs && passages > 0) return end
  const isLast = isOurs
    ? isBare(mark, rest) && at + 1 + rest.length === lines.length
    : passages > 0 && passages <= mostPassages && end === lines.length
  return isLast && lines.slice(0, at).some(isFilled) ? lines.length : undefined
}

/** Whether a mark alone is a heading of what the answer says below it. */
function announces(lines: string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 1 + mostLines).find(isFilled)
  return next !== undefined && readMark(next) === undefined
}

/** Nothing but the word, and below it a few lines that might be passages without a mark. */
function isBare(mark: string, rest: string[]): boolean {
  const said = rest.filter(isFilled)
  return (
    /^EVIDENCE:?\s*$/.test(mark) &&
    said.length <= mostBare &&
    !said.some((line) => /^\s*(?:#{1,6}\s|\||`{3}|~{3})/.test(line))
  )
}

/** Three are asked for; more below a heading are a part of the answer. */
const mostPassages = 6
const mostBare = 3
const mostLines = 24
const isFilled = (line: string) => line.trim() !== ''
const isListed = (line: string) => /^\s*(?:[-*•]|\d{1,2}[.)])\s/.test(line)

/** A passage broken by a line end goes on in small letters, with a number or a formula. */
function goesOn(quote: string, next: string): boolean {
  return quote !== '' && !/[.!?。！？"”」』]\W?$/u.test(quote) && /^[\p{Ll}\d$(\\]/u.test(next) && !isListed(next)
}

/** A heading or rule that announced the passages is left without anything below it. */
function stripLastHeading(lines: string[]): string[] {
  const end = lines.findLastIndex(
    (line) => line.trim() !== '' && !isHeading(line) && !/^\s*(?:[-*_]\s?){3,}$/.test(line),
  )
  return lines.slice(0, end + 1)
}

export type SplitReply = { text: string; quotes: string[] }
