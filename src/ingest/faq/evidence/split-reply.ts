import { isHeading, isQuotation, readMark } from './marks.ts'
import { stripQuote } from './strip-quote.ts'

/**
 * Parts a reply into its answer and the passages that it names, each on a line that begins with `EVIDENCE:`, or below a
 * last line or heading that says `EVIDENCE`. A section `Evidence` in other words than quotations belongs to the answer,
 * and so does whatever follows a passage.
 */
export function splitReply(reply: string): SplitReply {
  const lines = openLastFence(reply.replaceAll('\r\n', '\n').trimEnd().split('\n'))
  const fences = findFences(lines)
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
    const quote = readMark(line)
    if (quote === undefined) kept.push(line)
    else {
      const next = lines[index + 1] ?? ''
      const isBroken = goesOn(quote, next)
      if (quote) quotes.push(isBroken ? `${quote} ${next}` : quote)
      if (isBroken) index++
    }
  }
  const passages = quotes.map(stripQuote).filter((quote) => quote !== '')
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
  const isOurs = readMark(lines[at] as string) === ''
  if (!isOurs && !isHeading(lines[at] as string)) return undefined
  const rest = lines.slice(at + 1, at + 1 + mostLines)
  const isPassage = (line: string) => line.trim() === '' || isQuotation(line) || (isOurs && isListed(line))
  const other = rest.findIndex((line) => !isPassage(line))
  const block = other === -1 ? rest : rest.slice(0, other)
  if (isOurs) return at + 1 + block.length
  const passages = block.filter((line) => /[^\s>]/.test(line)).length
  const isEnd = at + 1 + block.length === lines.length && lines.slice(0, at).some((line) => line.trim() !== '')
  return isEnd && passages > 0 && passages <= mostPassages ? lines.length : undefined
}

const mostLines = 24
/** More of them are a part of the answer: quotations that it was asked for. */
const mostPassages = 6
const isListed = (line: string) => /^\s*(?:[-*•]|\d{1,2}[.)])\s/.test(line)

/** A passage broken by a line end goes on in small letters, with a number or a formula. */
function goesOn(quote: string, next: string): boolean {
  return quote !== '' && !/[.!?。！？"”」』]\W?$/u.test(quote) && /^[\p{Ll}\d$(\\]/u.test(next) && !isListed(next)
}

/** Where each fence that opens on a line is closed; one left open is none. */
function findFences(lines: string[]): Map<number, number> {
  const fences = new Map<number, number>()
  let open: { at: number; mark: string } | undefined
  for (const [index, line] of lines.entries()) {
    const [, mark = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (!open && mark) open = { at: index, mark }
    else if (open && mark.startsWith(open.mark) && rest.trim() === '') {
      fences.set(open.at, index)
      open = undefined
    }
  }
  return fences
}

/** A reply that ends with a fence around its passages, or with tags, without these. */
function openLastFence(lines: string[]): string[] {
  const tagged = lines.filter((line) => !/^\s*<\/?(?:evidence|quotes?)>\s*$/i.test(line))
  const last = tagged.length - 1
  if (!/^(?:`{3,}|~{3,})$/.test((tagged[last] ?? '').trim())) return tagged
  const first = tagged.findLastIndex((line, index) => index < last && /^(?:`{3,}|~{3,})/.test(line.trim()))
  const inside = first === -1 ? [] : tagged.slice(first + 1, last)
  const isBlock = inside.some((line) => readMark(line) !== undefined)
  return isBlock ? [...tagged.slice(0, first), ...inside] : tagged
}

/** A heading or rule that announced the passages is left without anything below it. */
function stripLastHeading(lines: string[]): string[] {
  const end = lines.findLastIndex(
    (line) => line.trim() !== '' && !isHeading(line) && !/^\s*(?:[-*_]\s?){3,}$/.test(line),
  )
  return lines.slice(0, end + 1)
}

export type SplitReply = { text: string; quotes: string[] }
