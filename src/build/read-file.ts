import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDay } from '#content/day-mdx.ts'
import { type Broken, digestOf, type ListedPaper, toListed } from '#content/loader.ts'
import { parsePaper } from '#content/paper-mdx.ts'
import type { Day } from '#paper/schema.ts'
import { type RenderedFaq, renderFaqs } from '#render/answers.ts'
import { type Card, renderCard } from '#render/card.ts'
import '#render/with-mathjax.ts'

/**
 * Reads a day's or a paper's file, and renders what pages show of a paper. Bytes that are `known` by their digest are
 * not read again. What cannot be read comes back as a reason: it matters only where a day lists it.
 */
export function readContentFile({ content, path, known }: ContentFile): ReadFile {
  const file = join(content, path)
  const text = readFileSync(file, 'utf8')
  const digest = digestOf(text)
  if (digest === known) return { type: 'known', path }
  try {
    if (path.startsWith('days/')) return { type: 'day', path, digest, value: parseDay(text, file) }
    const paper = parsePaper(text, file)
    return {
      type: 'paper',
      path,
      digest,
      value: toListed(paper, digest),
      card: renderCard(paper),
      faqs: renderFaqs(paper),
    }
  } catch (error) {
    return { type: 'broken', path, digest, value: { broken: (error as Error).message } }
  }
}

export type ContentFile = { content: string; path: string; known?: string | undefined }
export type ReadFile = { path: string } & (
  | { type: 'known' }
  | { type: 'broken'; digest: string; value: Broken }
  | { type: 'day'; digest: string; value: Day }
  | { type: 'paper'; digest: string; value: ListedPaper; card: Card; faqs: RenderedFaq[] }
)
