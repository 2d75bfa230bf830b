import type { Paper } from '#paper/schema.ts'
import { renderInline, renderMarkdown, renderText } from './markdown.ts'

/** The prose of a paper that lists show, as HTML: it stands on many pages and is rendered once. */
export function renderCard({ id, title, abstract }: Pick<Paper, 'id' | 'title' | 'abstract'>): Card {
  return {
    title: renderInline(title, { file: id }),
    abstract: renderMarkdown(abstract, { file: id }),
    summary: summarize(abstract),
  }
}

const summaryLength = 200

/** The beginning of prose as plain text. Text is read no further than it has to be: its formulas take their time. */
function summarize(markdown: string): string {
  const beginning = [...renderText(cutAtSentence(markdown))]
  const whole = beginning.length >= summaryLength ? beginning : [...renderText(markdown)]
  return whole.slice(0, summaryLength).join('')
}

/** What most beginnings of that length need of their source. */
const enough = 400

/** The first sentences that have `enough` characters, if no mark that is open there ends later; else all. */
function cutAtSentence(markdown: string): string {
  const end = markdown.indexOf('. ', enough)
  const beginning = markdown.slice(0, end + 1)
  const isOpen = marks.some((mark) => beginning.split(mark).length % 2 === 0) || /[<[\]]/.test(beginning)
  return end > 0 && !isOpen ? beginning : markdown
}

/** Signs that open and close formulas, emphasis and code. Links and what looks like HTML is left whole. */
const marks = ['$', '*', '_', '`']

/** `summary`: the abstract's beginning as plain text. */
export type Card = { title: string; abstract: string; summary: string }
