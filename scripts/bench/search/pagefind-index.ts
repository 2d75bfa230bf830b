import { close, createIndex } from 'pagefind'
import { getPaper } from '#content/archive.ts'
import { paperPath } from '#paper/urls.ts'
import { toPlainProse } from '#search/plain-prose.ts'
import { readPapers } from './read-papers.ts'

// One Pagefind index of titles, authors, identifiers and abstracts, without answers: pagefind-index.ts <content> <out>
const [content = '', out = ''] = process.argv.slice(2)
const { index, errors } = await createIndex({})
if (!index) throw new Error(`Pagefind makes no index: ${errors.join('; ')}`)
for (const { id } of await readPapers(content)) {
  const paper = await getPaper(content, id)
  const [title, authors] = [toPlainProse(paper.title), paper.authors.join(', ')]
  await index.addCustomRecord({
    url: paperPath(id),
    content: [title, authors, id, toPlainProse(paper.abstract)].join('\n'),
    language: 'en',
    meta: { title, authors, date: paper.listed, categories: paper.categories.join(' ') },
    sort: { date: paper.listed },
  })
}
await index.writeFiles({ outputPath: out })
await close()
