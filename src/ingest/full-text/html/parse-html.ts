import { parse } from 'parse5'
import type { TextSection } from '#ingest/full-text/full-text.ts'
import { dropReferences } from '#ingest/full-text/references.ts'
import { classesOf, type Element, findElement } from './element.ts'
import { dropFrame } from './frame.ts'
import { findPaperId } from './paper-id.ts'
import { walkPage } from './walk-page.ts'

/**
 * Reads a paper's page as LaTeXML, ar5iv or arXiv write it; of any other page with headings, what it says. Bibliography,
 * authors, navigation and marks of errors are left out.
 */
export function parseHtml(html: string): HtmlText {
  const page = parse(html)
  const id = findPaperId(page)
  const article = findElement(page, isArticle)
  const body = article ?? findElement(page, isMain) ?? findElement(page, ({ tagName }) => tagName === 'body')
  const sections = body ? dropReferences(walkPage(body)) : []
  return { sections: article ? sections : dropFrame(sections), ...(id && { id }) }
}

const isArticle = (element: Element) => classesOf(element).includes('ltx_document')
const isMain = (element: Element) => element.tagName === 'main' || classesOf(element).includes('ltx_page_content')

export type HtmlText = {
  sections: TextSection[]
  /** The paper that the page says it is, with its version where it states it. */
  id?: { id: string; version?: number }
}
