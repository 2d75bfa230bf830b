import type { FullText, TextSection } from '#ingest/full-text/full-text.ts'
import type { Paper } from '#paper/schema.ts'
import { randomOf } from '#standin/model/random-of.ts'
import { writeDays } from '../corpus.ts'
import { createRandom, type Random } from '../random.ts'
import { syntheticCorpus } from '../synthetic.ts'
import { syntheticParagraph } from '../synthetic-prose.ts'

/** Writes an archive of invented papers that nobody has been asked about; returns their identifiers. */
export async function writeUnanswered(
  content: string,
  { papers, seed }: { papers: number; seed: number },
): Promise<string[]> {
  const { days, followed } = syntheticCorpus({ papers, perDay: Math.ceil(papers / 2), seed })
  const open = days.map(({ date, entries }) => ({
    date,
    entries: entries.map(({ paper, type }) => ({ type, paper: { ...paper, faq: [] } })),
  }))
  await writeDays(content, open, followed)
  return open.flatMap(({ entries }) => entries.map(({ paper }) => paper.id))
}

/** An invented full text of about `length` characters, always the same for the same paper. */
export function inventText({ id, version, abstract }: Paper, length: number): FullText {
  const random = createRandom(Math.floor(randomOf('text', id)() * 2 ** 32))
  const share = length / titles.length
  const sections = titles.map((title) => inventSection(random, title, share))
  return {
    basis: 'html',
    version,
    sections: [{ title: 'Abstract', depth: 1, paragraphs: [{ text: abstract }] }, ...sections],
  }
}

const titles = ['Introduction', 'Related Work', 'Method', 'Experiments', 'Limitations', 'Conclusion']
const paragraphLength = 700
/** Of sentences, with a formula. */
const math = 0.1

function inventSection(random: Random, title: string, length: number): TextSection {
  const count = Math.max(1, Math.round(length / paragraphLength))
  const paragraphs = Array.from({ length: count }, (_, index) => ({
    text: syntheticParagraph(random, paragraphLength, math),
    anchor: `S${titles.indexOf(title) + 1}.p${index + 1}`,
  }))
  return { title, depth: 1, anchor: `S${titles.indexOf(title) + 1}`, paragraphs }
}
