import type { TextSection } from '#ingest/full-text/full-text.ts'

/** Drops what only the frame of a page says, and references that no class marks; for pages without an article. */
export function dropFrame(sections: TextSection[]): TextSection[] {
  let dropped = Number.POSITIVE_INFINITY
  return sections.flatMap((section) => {
    if (section.depth > dropped) return []
    dropped = referencesForm.test(section.title) ? section.depth : Number.POSITIVE_INFINITY
    if (referencesForm.test(section.title)) return []
    return [{ ...section, paragraphs: section.paragraphs.filter(({ text }) => !frameForm.test(text)) }]
  })
}

/** Headings of a list of references. */
export const referencesForm = /^(references|bibliography|literature cited|references and notes|works cited)\.?$/i

/** Source: the pages of arxiv.org/html and ar5iv. */
const frameForm =
  /^(arXiv is now an independent nonprofit|Report (GitHub )?issue|Why HTML\?|Back to (arXiv|abstract)|Download PDF|License: |HTML conversions sometimes display|Generated (on|by)|Learn more about this project|We gratefully acknowledge support from|Skip to main content|Instructions for reporting errors|View original on arXiv)/i
