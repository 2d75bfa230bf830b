import type { Faq } from '#paper/schema.ts'

/** A paper's text, as far as it could be read: its sections in order, the abstract first. Plain data; nothing is HTML. */
export type FullText = {
  basis: Faq['basis']
  /** The version that was read. */
  version: number
  /** Why nothing fuller could be read; absent for a whole HTML page. */
  reason?: string
  sections: TextSection[]
}

export type TextSection = {
  /** Its heading without number, formulas as `$TeX$`; empty for what stands before the first heading. */
  title: string
  /** 1 for sections (and the abstract), 2 for subsections … */
  depth: number
  /** Fragment of arXiv's HTML page, without `#`. */
  anchor?: string
  /** Whether it belongs to an appendix. */
  appendix?: true
  paragraphs: TextParagraph[]
}

/**
 * A paragraph, caption, list item or table; formulas as `$TeX$` and `$$TeX$$`, white space single but for the line ends
 * between a table's rows, its cells apart by ` | `, and between lines of code.
 */
export type TextParagraph = { text: string; anchor?: string; kind?: ParagraphKind }

/** What is no running text. */
export type ParagraphKind = 'caption' | 'table' | 'code' | 'proof' | 'note'
