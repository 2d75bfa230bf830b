import { attributeOf, classesOf, type Element } from './element.ts'

/** What an element is to a reader of the text. */
export function findRole(element: Element): Role {
  const { tagName } = element
  if (droppedTags.has(tagName)) return 'dropped'
  const classes = classesOf(element)
  for (const name of classes) if (droppedClasses.has(name)) return 'dropped'
  if (droppedIds.has(attributeOf(element, 'id'))) return 'dropped'
  if (tagName === 'math' || (tagName === 'img' && classes.includes('ltx_Math'))) return 'formula'
  if (classes.includes('ltx_title_document')) return 'title'
  for (const name of classes) {
    const role = roleByClass[name]
    if (role) return role
  }
  return roleByTag[tagName] ?? (blockTags.has(tagName) ? 'block' : 'inline')
}

const droppedTags = new Set(
  'script style nav header footer head noscript template button form iframe dialog select object video audio'.split(
    ' ',
  ),
)

/** Of LaTeXML, and of the frame that arXiv and ar5iv put around its pages. */
const droppedClasses = new Set(
  `ltx_bibliography ltx_biblist ltx_bibitem ltx_authors ltx_creator ltx_ERROR ltx_page_navbar ltx_page_header ltx_page_footer ltx_page_logo ltx_TOC
  ltx_dates ltx_date ltx_pagination ltx_listing_data ltx_rdf ltx_note_mark ltx_tag_note ltx_index ltx_nodisplay
  ltx_role_thanks ltx_note_type package-alerts ar5iv-footer keyboard-glossary`.split(/\s+/),
)

const droppedIds = new Set(['target-section', 'watermark-tr', 'license-tr', 'infobox', 'openForm', 'modal'])

const roleByClass: Record<string, Role> = {
  ltx_note: 'note',
  ltx_equation: 'equation',
  ltx_equationgroup: 'equation',
  ltx_eqn_table: 'equation',
  ltx_tabular: 'table',
  ltx_listing: 'code',
  ltx_caption: 'caption',
  ltx_title: 'heading',
  ltx_item: 'item',
  ltx_tag_item: 'marker',
  ltx_proof: 'proof',
  ltx_p: 'paragraph',
  ltx_para: 'block',
  ltx_inline_para: 'block',
  ltx_keywords: 'block',
  ltx_classification: 'block',
  ltx_flex_cell: 'block',
}

const roleByTag: Record<string, Role> = {
  p: 'paragraph',
  table: 'table',
  pre: 'code',
  figcaption: 'caption',
  caption: 'caption',
  li: 'item',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  br: 'break',
  sup: 'raised',
  svg: 'picture',
  img: 'dropped',
}

const blockTags = new Set(
  'html body main article section div figure ul ol dl dt dd blockquote details summary aside foreignObject'.split(' '),
)

export type Role =
  | 'dropped'
  | 'inline'
  | 'block'
  | 'paragraph'
  | 'title'
  | 'heading'
  | 'formula'
  | 'equation'
  | 'table'
  | 'code'
  | 'caption'
  | 'item'
  | 'marker'
  | 'note'
  | 'proof'
  | 'break'
  | 'raised'
  | 'picture'
