import type { FullText, TextSection } from '#ingest/full-text/full-text.ts'
import { splitFormulas } from '#paper/passage.ts'
import { type Normalized, normalize } from './normalize.ts'

/** The sections of a text as passages are looked for in them; a text is read once for all its answers. */
export function readSections(text: FullText): ReadSection[] {
  const known = read.get(text)
  if (known) return known
  let title = ''
  const sections = text.sections.map((section, index) => {
    title = section.title || title
    return readSection(section, index, title)
  })
  read.set(text, sections)
  return sections
}

const read = new WeakMap<FullText, ReadSection[]>()

function readSection({ anchor, paragraphs }: TextSection, index: number, title: string): ReadSection {
  const anchors: ReadSection['anchors'] = []
  let source = ''
  for (const paragraph of paragraphs) {
    anchors.push({ from: source.length, anchor: paragraph.anchor ?? anchor })
    source += `${paragraph.text}\n`
  }
  const formulas = splitFormulas(source).filter(({ kind }) => kind !== 'text')
  return { index, title, source, anchors, formulas, normalized: normalize(source) }
}

export type ReadSection = {
  /** Its place among the text's sections. */
  index: number
  /** Its own heading, or that of the nearest one before it. */
  title: string
  /** Its paragraphs, each on lines of its own. */
  source: string
  /** Where each paragraph begins in `source`, and where it is on arXiv's page. */
  anchors: { from: number; anchor: string | undefined }[]
  formulas: Range[]
  normalized: Normalized
}

/** A stretch of a section's `source`. */
export type Range = { start: number; end: number }
