import type { FullText } from '#ingest/full-text/full-text.ts'
import { readAbstract } from '#ingest/full-text/read-abstract.ts'
import type { Paper } from '#paper/schema.ts'
import { writeDays } from '../corpus.ts'
import { createRandom } from '../random.ts'
import { syntheticCorpus } from '../synthetic.ts'
import { syntheticParagraph } from '../synthetic-prose.ts'

/** Writes a day of invented papers that nobody has asked about; returns them. */
export async function writeUnanswered(content: string, count: number): Promise<Paper[]> {
  const { days, followed } = syntheticCorpus({ papers: count, perDay: count, seed: 1 })
  const unanswered = days.map((day) => ({
    ...day,
    entries: day.entries.map(({ paper, ...entry }) => ({ ...entry, paper: { ...paper, faq: [] } })),
  }))
  await writeDays(content, unanswered, followed)
  return unanswered.flatMap(({ entries }) => entries.map(({ paper }) => paper))
}

/** An invented full text of about `characters`, the same for the same paper. */
export function inventText(paper: Paper, characters: number): FullText {
  const random = createRandom([...paper.id].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7))
  const paragraphs = Array.from({ length: Math.ceil(characters / paragraphLength) }, (_, index) => ({
    text: random.pick(pool()),
    anchor: `S1.p${index + 1}`,
  }))
  const { version, sections } = readAbstract(paper)
  return { basis: 'html', version, sections: [...sections, { title: 'Results', depth: 1, anchor: 'S1', paragraphs }] }
}

const paragraphLength = 1200

/** Inventing takes longer than asking. */
function pool(): string[] {
  invented ??= Array.from({ length: 300 }, (_, seed) => syntheticParagraph(createRandom(seed), paragraphLength, 0.2))
  return invented
}

let invented: string[] | undefined
