import { parentPort, workerData } from 'node:worker_threads'
import { openCatalogue } from '#content/catalogue.ts'
import { keepFormulas } from '#render/formula.ts'
import '#render/with-mathjax.ts'
import { type IndexOptions, makeIndex } from './build-search.ts'
import { listPapers } from './list-papers.ts'

// A thread that makes the index and ends.
const { catalogue: file, ...options } = workerData as ThreadOptions
keepFormulas(options.cache)
const catalogue = openCatalogue(file)
const papers = listPapers(catalogue)
catalogue.close()
parentPort?.postMessage(await makeIndex({ ...options, papers }))

/** `catalogue`: its file. */
export type ThreadOptions = Omit<IndexOptions, 'papers'> & { catalogue: string }
