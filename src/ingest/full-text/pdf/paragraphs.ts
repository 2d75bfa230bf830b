import type { TextParagraph } from '#ingest/full-text/full-text.ts'
import type { Style } from './headings.ts'
import type { PdfLine } from './lines.ts'
import { joinText } from './tidy.ts'

/** A section's lines as paragraphs; one that a figure, a note or a page's end cuts in two is put together again. */
export function toParagraphs(lines: PdfLine[], body: Style, words: Set<string>): TextParagraph[] {
  const groups: PdfLine[][] = []
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1)
    if (group && !begins(line, group, lines[index + 1])) group.push(line)
    else groups.push([line])
  }
  const paragraphs: Draft[] = []
  for (const group of groups) add(toDraft(group))
  return paragraphs.map(({ text }) => ({ text, ...(captionForm.test(text) && { kind: 'caption' as const }) }))

  function toDraft(group: PdfLine[]): Draft {
    const text = group.map((line) => line.text).reduce((before, after) => joinText(before, after, words))
    const isFormula = !captionForm.test(text) && isFragment(text)
    return { text, isFormula, isBody: isFormula || (group[0]?.size === body.size && !captionForm.test(text)) }
  }

  /** A formula belongs to the sentence around it. */
  function add(draft: Draft): void {
    const goesOn = draft.isFormula || (draft.isBody && /^\p{Ll}/u.test(draft.text))
    const open = goesOn ? paragraphs.findLast(({ isBody }) => isBody) : undefined
    if (!open || (endsSentence(open.text) && !open.isFormula && !draft.isFormula)) paragraphs.push(draft)
    else open.text = joinText(open.text, draft.text, words)
  }
}

/** Hardly a word: part of a displayed formula, whose pieces stand on lines of their own. */
function isFragment(text: string): boolean {
  return text.length < 200 && (text.match(/\p{L}{4,}/gu)?.length ?? 0) < 2
}

type Draft = { text: string; isBody: boolean; isFormula: boolean }

const captionForm = /^(fig(ure|\.)?|table|algorithm|scheme)\s*\.?\s*([\dIVX]+|[A-Z]?\d+)\s?[.:|]/i
const endsSentence = (text: string) => /[.!?:;]["”’)\]]{0,4}$/.test(text.slice(-5))

/** Lines of one column begin closer together than this, in points. */
const columnShift = 72

function begins(line: PdfLine, group: PdfLine[], next: PdfLine | undefined): boolean {
  const before = group.at(-1)
  if (!before) return true
  if (Math.abs(line.size - before.size) > 0.5 || captionForm.test(line.text)) return true
  const isIndented = (of: PdfLine, by: PdfLine) => of.x - by.x > of.size * 0.7 && of.x - by.x < of.size * 4
  const hasEnded = endsSentence(before.text)
  const down = before.y - line.y
  if (line.page !== before.page || down < -line.size) return hasEnded && next !== undefined && isIndented(line, next)
  if (down > line.size * 1.9) return true
  if (!hasEnded) return false
  const right = Math.max(
    ...group.filter((other) => Math.abs(other.x - before.x) < columnShift).map((other) => other.right),
  )
  return isIndented(line, before) || before.right < right - line.size * 6 || down > line.size * 1.5
}
