import type { TextSection } from '#ingest/full-text/full-text.ts'

/** Sections with their anchors, a paragraph a line: `S1.p1: Bees fly.`, `T1 (table): …` */
export function formatSections(sections: TextSection[]): string {
  return sections
    .flatMap(({ title, depth, anchor = '', appendix, paragraphs }) => [
      `${'#'.repeat(depth)} ${title} [${anchor}]${appendix ? ' (appendix)' : ''}`,
      ...paragraphs.map(({ text, anchor: place = '', kind }) => `${place}${kind ? ` (${kind})` : ''}: ${text}`),
    ])
    .join('\n')
}
