import { parentPort, workerData } from 'node:worker_threads'
import { keepFormulas } from '#render/formula.ts'
import '#render/with-mathjax.ts'
import { type IndexOptions, makeIndex } from './build-search.ts'

// A thread that makes the index and ends.
const options = workerData as IndexOptions
keepFormulas(options.cache)
parentPort?.postMessage(await makeIndex(options))
