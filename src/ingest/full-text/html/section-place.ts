import type { TextSection } from '#ingest/full-text/full-text.ts'
import { classesOf, type Element } from './element.ts'
import { anchorOf } from './headings.ts'

/** Where the text of `section.ltx_section` and its like stands; `undefined` for other elements. */
export function enterSection(element: Element, { depth, isAppendix }: SectionPlace): EnteredSection | undefined {
  const classes = classesOf(element)
  const name = classes.find((candidate) => sectioning.has(candidate))
  if (!name) return undefined
  const title = ownTitles[name]
  const anchor = anchorOf(element)
  const place = {
    depth: depth + 1,
    isAppendix: isAppendix || name === 'ltx_appendix',
    sectionAnchor: anchor,
    isTitled: title !== undefined,
  }
  return { place, ...(title && { opening: { title, depth: 1, ...(anchor && { anchor }) } }) }
}

const sectioning = new Set(
  'part chapter section subsection subsubsection paragraph subparagraph appendix acknowledgements abstract'
    .split(' ')
    .map((name) => `ltx_${name}`),
)

/** Sections that need no heading to be known; what follows them is no part of them. */
const ownTitles: Record<string, string> = { ltx_abstract: 'Abstract', ltx_acknowledgements: 'Acknowledgements' }

export type SectionPlace = {
  /** How many sections hold what is read. */
  depth: number
  isAppendix?: boolean
  sectionAnchor?: string | undefined
  /** Whether the section has its title already. */
  isTitled?: boolean
}

type EnteredSection = { place: SectionPlace; opening?: Omit<TextSection, 'paragraphs'> }
