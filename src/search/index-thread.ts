import { parentPort, workerData } from 'node:worker_threads'
import { keepFormulas } from '#render/formula.ts'
import '#render/with-mathjax.ts'
import { type IndexOptions, makeIndex } from './build-search.ts'
import { parseLines } from './list-papers.ts'

// A thread that makes the index and ends.
const { lines, ...options } = workerData as ThreadData
keepFormulas(options.cache)
parentPort?.postMessage(await makeIndex({ ...options, papers: parseLines(lines) }))

export type ThreadData = Omit<IndexOptions, 'papers'> & { lines: string }
