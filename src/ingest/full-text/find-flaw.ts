import type { Paper } from '#paper/schema.ts'
import type { TextSection } from './full-text.ts'
import type { ReadText } from './read-in-thread.ts'

/** Why what was read is no full text of a paper: `belongs to 2611.01234v2`, `holds hardly any text`; else `undefined`. */
export function findFlaw({ sections, id }: ReadText, paper: Pick<Paper, 'id' | 'version'>): string | undefined {
  const { version = paper.version } = id ?? {}
  if (id && (id.id !== paper.id || version !== paper.version)) return `belongs to ${id.id}v${version}`
  if (countLetters(sections.filter(({ title }) => !isAbstract(title))) < fewestLetters) return 'holds hardly any text'
  return undefined
}

export function isAbstract(title: string): boolean {
  return /^abstract\.?$/i.test(title)
}

/** About 300 words, in whatever script; the abstract is not counted. */
const fewestLetters = 1500

function countLetters(sections: TextSection[]): number {
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
  return texts.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
}
