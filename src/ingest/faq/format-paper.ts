import type { FullText } from '#ingest/full-text/full-text.ts'

/** A paper's text as a model reads it: the abstract without a heading, then each section below its own. */
export function formatPaper({ sections }: FullText): string {
  return sections
    .map(({ title, depth, paragraphs }, index) => {
      const heading = title === '' || (index === 0 && /^abstract$/i.test(title)) ? [] : [`${marks(depth)} ${title}`]
      return [...heading, ...paragraphs.map(({ text }) => text)].join('\n\n')
    })
    .filter(Boolean)
    .join('\n\n')
}

function marks(depth: number): string {
  return '#'.repeat(Math.min(6, Math.max(1, depth) + 1))
}
