import { formatMarkdown } from '#markdown/format.ts'
import { parseReplyMarkdown } from '#markdown/reply-parser.ts'
import { liftFormulas } from './formulas/lift.ts'
import { placeFormulas } from './formulas/place.ts'
import { freeMarks } from './free-marks.ts'
import { nestLists } from './nest-lists.ts'
import { tame } from './tame.ts'

/** Characters of a reply at the most, so that none takes long to read. */
const longest = 12_000

/** Marks of quotes and lists beyond the twelfth at the start of a line: nothing nests so deep, and parsers fall over it. */
const mark = String.raw`(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*`
const deepMarks = new RegExp(`^([ \\t]*(?:${mark}){12})(?:${mark})+`, 'gm')

/** A reply that is one fence of Markdown from end to end. */
const wrapped = /^(`{3,})(?:markdown|md)[ \t]*\n([\s\S]*?)(?:\n\1[ \t]*)?$/i

/**
 * A model's reply as canonical Markdown: math in every dialect models write as `$…$`, HTML as text, links to web pages
 * only, headings below the question's, no images. Empty where nothing is left.
 */
export function parseReply(reply: string): string {
  const bounded = cut(reply.replaceAll('\r\n', '\n')).trim().replace(wrapped, '$2').replace(deepMarks, '$1').trim()
  const { text, formulas } = liftFormulas(nestLists(bounded))
  const tree = parseReplyMarkdown(text)
  placeFormulas(tree, formulas)
  tame(tree)
  freeMarks(tree)
  return formatMarkdown(tree)
}

/** What is longer ends with a paragraph, line or word, and says so. */
function cut(reply: string): string {
  if (reply.length <= longest) return reply
  const kept = reply.slice(0, longest)
  const end = ['\n\n', '\n', ' '].map((gap) => kept.lastIndexOf(gap)).find((at) => at > longest / 2)
  return `${kept.slice(0, end)} …`
}
