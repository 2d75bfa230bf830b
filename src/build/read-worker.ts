import { parentPort, workerData } from 'node:worker_threads'
import { flushFormulas, keepFormulas } from '#render/formula.ts'
import { type ContentFile, readContentFile } from './read-file.ts'

// Reads its share of files, and tells of them in batches.
const { files, cache } = workerData as ReadOrder
const perBatch = 100
keepFormulas(cache)
for (let first = 0; first < files.length; first += perBatch) {
  parentPort?.postMessage(files.slice(first, first + perBatch).map(readContentFile))
}
flushFormulas()

export type ReadOrder = { files: ContentFile[]; cache: string }
