import { toPlainText } from '#markdown/plain-text.ts'
import type { Paper } from '#paper/schema.ts'
import { paperPath } from '#paper/urls.ts'

/** What search knows of a paper: its words, and what a result shows. The path is the site's own, without base. */
export function toRecord(paper: Paper) {
  const title = toPlainText(paper.title)
  const answers = paper.faq.flatMap(({ answers }) => answers.map(({ text }) => toPlainText(text)))
  const authors = paper.authors.join(', ')
  return {
    url: paperPath(paper.id),
    content: [title, authors, paper.id, toPlainText(paper.abstract), ...answers].join('\n'),
    language: 'en',
    meta: { title, authors, date: paper.listed, categories: paper.categories.join(' ') },
    sort: { date: paper.listed },
  }
}
