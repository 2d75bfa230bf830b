import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import type { TextSection } from '#ingest/full-text/full-text.ts'
import { formatFormula, isFormula } from './formula.ts'
import { blocks, findDepth, hasClass, skipped } from './latexml.ts'
import { createTextWriter, type TextWriter } from './text-writer.ts'

/**
 * Reads an arXiv page in LaTeXML's markup (arXiv's own, ar5iv's): its sections with headings, paragraphs, captions, lists,
 * tables and formulas as TeX. Bibliography, authors, navigation and what else surrounds the paper is left out.
 */
export function parseHtml(html: string): TextSection[] {
  const page = fromHtml(html)
  const root = roots.map((selector) => select(selector, page)).find((found) => found !== undefined) ?? page
  const writer = createTextWriter()
  for (const child of root.children) walk(child as Nodes, writer)
  return writer.end()
}

/** The narrowest that is there: what is around it is the site's. */
const roots = ['article.ltx_document', '.ltx_document', '.ltx_page_content', 'body']

function walk(node: Nodes, writer: TextWriter): void {
  if (node.type === 'text') writer.write(escapeDollars(node.value))
  else if (node.type === 'element' && !skipped(node)) walkElement(node, writer)
}

function walkElement(element: Element, writer: TextWriter): void {
  const depth = findDepth(element)
  if (isFormula(element)) writer.write(formatFormula(element))
  else if (hasClass(element, 'ltx_note')) writer.note(() => walkChildren(element, writer))
  else if (isTable(element)) walkTable(element, writer)
  else if (depth) walkSection(element, depth, writer)
  else if (blocks(element)) writer.block(idOf(element), () => walkChildren(element, writer))
  else {
    // Paragraphs of one `ltx_para`, with displays between them, belong together.
    if (spacing.has(element.tagName)) writer.write(' ')
    walkChildren(element, writer)
  }
}

const spacing = new Set(['p', 'br', 'td', 'th'])

/** Tables around tables lay out figures. */
function isTable(element: Element): boolean {
  return hasClass(element, 'ltx_tabular') && !element.children.some((child) => select('.ltx_tabular', child as Nodes))
}

function walkChildren({ children }: Element, writer: TextWriter): void {
  for (const child of children) walk(child, writer)
}

function walkSection(section: Element, depth: number, writer: TextWriter): void {
  const heading = section.children.find(
    (child): child is Element => child.type === 'element' && hasClass(child, 'ltx_title'),
  )
  const title = heading ? titleOf(heading) : hasClass(section, 'ltx_abstract') ? 'Abstract' : ''
  if (/^(references|bibliography|literature cited)$/i.test(title)) return
  writer.section({ title, depth, anchor: idOf(section) }, () => {
    for (const child of section.children) if (child !== heading) walk(child, writer)
  })
}

/** Without its number. */
function titleOf(heading: Element): string {
  const writer = createTextWriter()
  for (const child of heading.children)
    if (!(child.type === 'element' && hasClass(child, 'ltx_tag'))) walk(child, writer)
  return writer
    .end()
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    .join(' ')
    .replace(/[.:]$/, '')
}

/** Rows of cells: `a | b`, a row a line. */
function walkTable(table: Element, writer: TextWriter): void {
  writer.block(idOf(table), () => {
    for (const row of rowsOf(table)) {
      for (const [index, cell] of row.entries()) {
        if (index > 0) writer.write(' | ')
        walkChildren(cell, writer)
      }
      writer.line()
    }
  })
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  const visit = (element: Element) => {
    const children = element.children.filter((child): child is Element => child.type === 'element')
    const cells = children.filter((child) => hasClass(child, 'ltx_td') || ['td', 'th'].includes(child.tagName))
    if (cells.length > 0) rows.push(cells)
    else for (const child of children) visit(child)
  }
  visit(table)
  return rows
}

function idOf({ properties }: Element): string | undefined {
  return typeof properties.id === 'string' && properties.id !== '' ? properties.id : undefined
}

function escapeDollars(text: string): string {
  return text.replaceAll('$', '\\$')
}
