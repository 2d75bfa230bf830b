import type { ParagraphKind, TextSection } from '#ingest/full-text/full-text.ts'
import { type Element, isElement, isText, listElements, maxDepth, type Node } from './element.ts'
import { readEquation } from './equation.ts'
import { flatten, formatFormula, raise } from './flatten.ts'
import { anchorOf, readHeading } from './headings.ts'
import { findRole, type Role } from './roles.ts'
import { enterSection, type SectionPlace } from './section-place.ts'
import { createSectionWriter } from './section-writer.ts'
import { readCode, readTable } from './table.ts'

/** A page's text by section and paragraph, in the page's order. */
export function walkPage(page: Element): TextSection[] {
  const writer = createSectionWriter()
  // A paragraph goes on behind its equation.
  let isOpen = false

  const readers: Record<Role, (element: Element, place: Place) => void> = {
    dropped: () => {},
    inline: visitAll,
    block: visitApart,
    paragraph: (element, place) => {
      if (!isOpen) writer.end()
      isOpen = false
      visitAll(element, place)
    },
    equation: (element, place) => {
      writer.write(` ${readEquation(element)} `, place)
      isOpen = true
    },
    formula: (element, place) => writer.write(formatFormula(element), place),
    break: (_, place) => writer.write(' ', place),
    raised: (element, place) => writer.write(raise(flatten(element), writer.last), place),
    heading: (element, place) => {
      const heading = readHeading(element, place)
      if (!heading) return
      if ('before' in heading) writer.begin(heading.before)
      else writer.open(heading)
    },
    title: () => writer.restart(),
    marker: (element) => writer.begin(flatten(element).replace(bullet, '-')),
    item: (element, place) => {
      writer.end()
      if (element.tagName === 'li' && !hasMarker(element)) writer.begin('-')
      visitApart(element, place)
      writer.forget()
    },
    note: (element, place) =>
      writer.note({ text: flatten(element), kind: 'note', ...(place.anchor && { anchor: place.anchor }) }),
    caption: (element, place) => visitApart(element, { ...place, kind: 'caption' }),
    proof: (element, place) => visitApart(element, { ...place, kind: 'proof' }),
    table: (element, place) => {
      const text = readTable(element, (note) => visit(note, place))
      addApart(text, 'table', place)
    },
    code: (element, place) => {
      if (element.tagName === 'span' || element.tagName === 'code') visitAll(element, place)
      else addApart(readCode(element), 'code', place)
    },
    picture: (element, place) => {
      for (const text of listElements(element, isForeign, isForeign)) {
        if (flatten(text).split(' ').length >= leastWords) visitApart(text, place)
      }
    },
  }

  visitAll(page, { depth: 0, nesting: 0 })
  writer.end()
  return writer.sections.filter(({ title, paragraphs }) => title !== '' || paragraphs.length > 0)

  function visit(node: Node, place: Place): void {
    if (isText(node)) writer.write(node.value, place)
    if (!isElement(node) || place.nesting > maxDepth) return
    const role = findRole(node)
    const isWithin = place.anchor !== undefined && place.anchor !== place.sectionAnchor
    const isNamed = !unnamed.has(role) && !(role === 'paragraph' && isWithin)
    const anchor = isNamed ? anchorOf(node) : undefined
    const section = role === 'dropped' ? undefined : enterSection(node, place)
    if (section?.opening) writer.open(section.opening)
    readers[role](node, { ...place, ...section?.place, nesting: place.nesting + 1, ...(anchor && { anchor }) })
    if (section?.opening) writer.open({ title: '', depth: 1 })
  }

  function visitAll({ childNodes }: Element, place: Place): void {
    for (const child of childNodes) visit(child, place)
  }

  function visitApart(element: Element, place: Place): void {
    writer.end()
    isOpen = false
    visitAll(element, place)
    writer.end()
    isOpen = false
  }

  function addApart(text: string, kind: ParagraphKind, { anchor }: Place): void {
    isOpen = false
    writer.add({ text, kind, ...(anchor && { anchor }) })
  }
}

/** Their anchors are those of what holds them, as are those of paragraphs: `S1.p1`, not `S1.p1.2`. */
const unnamed = new Set<Role>(['inline', 'table', 'formula'])

const bullet = /^[•∙◦⋅·▪■‣–—*-]+$/
const isForeign = (element: Element) => element.tagName === 'foreignObject'
const hasMarker = (element: Element) => listElements(element, (child) => findRole(child) === 'marker').length > 0

/** Words of a picture that are more than labels, such as the text of a framed box. */
const leastWords = 8

type Place = SectionPlace & { nesting: number; anchor?: string; kind?: ParagraphKind }
