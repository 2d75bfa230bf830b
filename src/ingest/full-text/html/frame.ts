import type { TextSection } from '#ingest/full-text/full-text.ts'

/** Drops what only the frame of a page says; for pages without an article. */
export function dropFrame(sections: TextSection[]): TextSection[] {
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter(({ text }) => !frameForm.test(text)),
  }))
}

/** Source: the pages of arxiv.org/html and ar5iv. */
const frameForm =
  /^(arXiv is now an independent nonprofit|Report (GitHub )?issue|Why HTML\?|Back to (arXiv|abstract)|Download PDF|License: |HTML conversions sometimes display|Generated (on|by)|Learn more about this project|We gratefully acknowledge support from|Skip to main content|Instructions for reporting errors|View original on arXiv)/i
