import type { Element } from 'hast'

/** Whether an element has a class. */
export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

/** What is no part of a paper's text: scripts, navigation, authors, bibliography, marks of notes and equations, errors. */
export function skipped(element: Element): boolean {
  if (skippedTags.has(element.tagName)) return true
  const { className } = element.properties
  return Array.isArray(className) && className.some((name) => skippedClasses.has(String(name)))
}

const skippedTags = new Set('script style nav footer button dialog form svg noscript template iframe object'.split(' '))

// Source: LaTeXML's style sheets, https://github.com/brucemiller/LaTeXML/tree/master/lib/LaTeXML/resources/CSS
const skippedClasses = new Set(
  (
    'ltx_bibliography ltx_biblist ltx_authors ltx_dates ltx_date ltx_TOC ltx_page_navbar ltx_page_footer ltx_page_header ' +
    'ltx_pagination ltx_rdf ltx_ERROR ltx_note_mark ltx_tag_note ltx_title_document ltx_classification ltx_tag_equation ltx_tag_equationgroup ' +
    'ltx_tag_item ltx_role_navigation ltx_index ltx_personname ltx_page_logo package-alerts ltx_listing_data'
  ).split(' '),
)

/** Elements that begin and end a paragraph of their own. */
export function blocks(element: Element): boolean {
  if (blockTags.has(element.tagName)) return true
  const { className } = element.properties
  return Array.isArray(className) && className.some((name) => blockClasses.has(String(name)))
}

const blockTags = new Set('li dd dt figcaption caption blockquote pre figure h1 h2 h3 h4 h5 h6'.split(' '))
const blockClasses = new Set(
  'ltx_para ltx_caption ltx_theorem ltx_proof ltx_item ltx_listing ltx_verbatim ltx_figure ltx_table ltx_float ltx_title ltx_keywords'.split(
    ' ',
  ),
)

/** 1 for sections, 2 for subsections …; `undefined` for what is no section. */
export function findDepth({ properties }: Element): number | undefined {
  const names = Array.isArray(properties.className) ? properties.className : []
  for (const name of names) {
    const depth = depths.get(String(name))
    if (depth) return depth
  }
  return undefined
}

const depths = new Map([
  ['ltx_abstract', 1],
  ['ltx_part', 1],
  ['ltx_chapter', 1],
  ['ltx_section', 1],
  ['ltx_appendix', 1],
  ['ltx_acknowledgements', 1],
  ['ltx_subsection', 2],
  ['ltx_subsubsection', 3],
  ['ltx_paragraph', 4],
  ['ltx_subparagraph', 5],
])
