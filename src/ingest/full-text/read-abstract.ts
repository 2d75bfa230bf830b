import type { Paper } from '#paper/schema.ts'
import type { FullText } from './full-text.ts'

/** A paper's abstract as its text: all there is where nothing fuller can be read. */
export function readAbstract({ abstract, version }: Paper, reason?: string): FullText {
  const paragraphs = abstract.split(/\n{2,}/).map((text) => ({ text }))
  return {
    basis: 'abstract',
    version,
    ...(reason && { reason }),
    sections: [{ title: 'Abstract', depth: 1, paragraphs }],
  }
}
