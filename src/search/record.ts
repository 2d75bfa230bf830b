import type { Paper } from '#paper/schema.ts'
import { renderText } from '#render/markdown.ts'
import { joinName } from './format/join-name.ts'
import type { ShownPaper } from './format/shown.ts'
import { splitWords } from './format/words.ts'
import { toPlainProse } from './plain-prose.ts'
import { weighWords } from './weigh-words.ts'

/** What the index holds of a paper: what a result shows, and its words with what each says of it (0 to 7). */
export function toRecord(paper: Paper): SearchRecord {
  const { id, authors, listed: date, categories } = paper
  const [title, abstract] = [toPlainProse(paper.title), toPlainProse(paper.abstract)]
  const answers = paper.faq.flatMap(({ answers }) => answers.map(({ text }) => toPlainProse(text)))
  const words = weighWords({ title: [title], names: [...authors, id], abstract: [abstract], answers })
  for (const name of authors) {
    const joined = joinName(splitWords(name))
    if (joined) words.set(joined, nameLevel)
  }
  // A result shows formulas of its title as text; what is searched is the TeX.
  const shownTitle = paper.title.includes('$') ? renderText(paper.title) : title
  return { shown: { id, title: shownTitle, authors, date, categories, abstract }, words }
}

const nameLevel = 7

export type SearchRecord = { shown: ShownPaper; words: Map<string, number> }
