import { isAbstract } from './find-flaw.ts'
import type { FullText, TextSection } from './full-text.ts'

/** A text as Markdown: the abstract without a heading, then each section below its own. The same text, the same bytes. */
export function formatText({ sections }: FullText): string {
  return sections.map(formatSection).filter(Boolean).join('\n\n')
}

function formatSection({ title, depth, paragraphs }: TextSection, index: number): string {
  const isNamed = title !== '' && !(index === 0 && isAbstract(title))
  const heading = isNamed ? [`${'#'.repeat(Math.min(mostMarks, depth + 1))} ${title}`] : []
  return [...heading, ...paragraphs.map(({ text }) => text)].join('\n\n')
}

const mostMarks = 6
