import '#render/with-mathjax.ts'
import { buildSearch } from '#search/build-search.ts'
import { readPapers } from './search/read-papers.ts'

// A program of its own, so that it is measured apart from the pages: index-search.ts <content> <out> <cache>
const [content = '', out = '', cache = ''] = process.argv.slice(2)
const papers = await readPapers(content)
await buildSearch({ papers, content, out, cache })
console.log(`${papers.length} papers indexed`)
