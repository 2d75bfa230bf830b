import type { TextSection } from '#ingest/full-text/full-text.ts'
import { attributeOf, classesOf, type Element, isElement } from './element.ts'
import { flatten } from './flatten.ts'
import type { SectionPlace } from './section-place.ts'

/**
 * What a heading begins: a section, or the paragraph after it where it names a theorem, a proof or the keywords; nothing
 * where its section is known already.
 */
export function readHeading(heading: Element, place: SectionPlace): Opening | { before: string } | undefined {
  const role = classesOf(heading).find((name) => name.startsWith('ltx_title_'))
  if (place.isTitled && role && ownSectionTitles.has(role)) return undefined
  const isLatexml = classesOf(heading).some((name) => name.startsWith('ltx_'))
  if (isLatexml && !(role && sectionTitles.has(role))) return { before: flatten(heading) }
  const anchor = place.sectionAnchor ?? anchorOf(heading)
  const level = Number(/^h([1-6])$/.exec(heading.tagName)?.[1] ?? 2)
  return {
    title: (isLatexml ? readTitle(heading) : stripNumber(flatten(heading))).replace(/(?<=[^.])[.:]$/, ''),
    depth: place.depth || Math.max(1, level - 1),
    ...(anchor && { anchor }),
    ...((place.isAppendix || (!isLatexml && /^appendix\b/i.test(flatten(heading)))) && { appendix: true as const }),
  }
}

/** An element's `id`, where a link can name it. */
export function anchorOf(element: Element): string | undefined {
  const id = attributeOf(element, 'id')
  return /^[\w.:-]{1,100}$/.test(id) ? id : undefined
}

/** `2.1 Data` → `Data`; `IV. Results` → `Results`; `Appendix B: Proofs` → `Proofs` */
export function stripNumber(title: string): string {
  return title.replace(numberForm, '')
}

const numberForm =
  /^(?:(?:Appendix|Section|Chapter)\s+)?(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)+|[A-Z](?=[.:])|[IVX]+(?=[.:]))[.:]?\s+(?=\S)/

const sectionTitles = new Set(
  'part chapter section subsection subsubsection paragraph subparagraph appendix'
    .split(' ')
    .map((name) => `ltx_title_${name}`),
)

const ownSectionTitles = new Set(['ltx_title_abstract', 'ltx_title_acknowledgements'])

function readTitle(heading: Element): string {
  const childNodes = heading.childNodes.filter((node) => !(isElement(node) && classesOf(node).includes('ltx_tag')))
  return flatten({ ...heading, childNodes })
}

type Opening = Omit<TextSection, 'paragraphs'>
