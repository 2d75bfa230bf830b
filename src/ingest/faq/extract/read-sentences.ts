import type { PhrasingContent, Text } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import { splitSentences } from '#ingest/faq/sentences.ts'
import type { TextSection } from '#ingest/full-text/full-text.ts'
import { parseMarkdown } from '#markdown/parse.ts'

/** Sentences of one text that are read at the most. */
const most = 80

const formula = /\$\$([^$]{1,2000})\$\$|\$((?:[^$\\]|\\.){1,1000})\$/g
/** Captions, tables, and sentences that only lead through the paper. */
const noProse = /^(?:Figure|Fig\.|Table|Algorithm|Listing)\s|[|\n]/
const leads = /\b(?:Sections?|Secs?\.|Figures?|Figs?\.|Tables?|Appendix|Chapters?|Equations?|Eqs?\.)(?:\s|~|$)/
const [shortest, longest] = [40, 500]

/** The sentences of an abstract, which is canonical Markdown. */
export function readAbstractSentences(abstract: string): Sentence[] {
  const paragraphs = parseMarkdown(abstract).children.filter((block) => block.type === 'paragraph')
  const sentences = paragraphs.flatMap(({ children }) => splitSentences(children)).slice(0, most)
  return sentences.map((nodes) => ({ nodes, text: textOf(nodes, '') }))
}

/** The sentences of a section that can be read on their own, each with the place it stands in. */
export function readSectionSentences({ title, anchor, paragraphs }: TextSection): Sentence[] {
  const sentences = paragraphs
    .filter(({ text }) => !noProse.test(text))
    .flatMap((paragraph) => {
      const place = { section: title, ...((paragraph.anchor ?? anchor) && { anchor: paragraph.anchor ?? anchor }) }
      return splitSentences(toPhrasing(paragraph.text)).map((nodes) => ({ nodes, place, text: textOf(nodes, '$') }))
    })
  const isWhole = ({ text }: Sentence) => text.length >= shortest && text.length <= longest && !leads.test(text)
  return sentences.slice(0, most).filter(isWhole)
}

function toPhrasing(text: string): (Text | InlineMath)[] {
  const nodes: (Text | InlineMath)[] = []
  let at = 0
  for (const { 0: source, 1: display, 2: inline, index } of text.matchAll(formula)) {
    nodes.push({ type: 'text', value: text.slice(at, index) }, { type: 'inlineMath', value: display ?? inline ?? '' })
    at = index + source.length
  }
  nodes.push({ type: 'text', value: text.slice(at) })
  return nodes.filter(({ value }) => value !== '')
}

/** What is read; `mark` stands around formulas, as a full text has them. */
function textOf(nodes: PhrasingContent[], mark: '' | '$'): string {
  const parts = nodes.map((node): string => {
    if (node.type === 'inlineMath') return `${mark}${node.value}${mark}`
    if ('value' in node) return node.value
    return 'children' in node ? textOf(node.children, mark) : ' '
  })
  return parts.join('').trim()
}

/** `text`: what its role is told by; `place`: where in the full text it stands. */
export type Sentence = {
  nodes: PhrasingContent[]
  text: string
  place?: { section: string; anchor?: string | undefined }
}
