import { buildSearch } from '#search/build-search.ts'

// A program of its own, so that it is measured apart from the pages: index-search.ts <content> <out> <cache>
const [content = '', out = '', cache = ''] = process.argv.slice(2)
console.log(`${await buildSearch({ content, out, cache })} papers indexed`)
