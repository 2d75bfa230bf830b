import { Worker } from 'node:worker_threads'
import type { IndexOptions } from './build-search.ts'
import type { Manifest } from './format/manifest.ts'
import type { ThreadData } from './index-thread.ts'
import { formatLines } from './list-papers.ts'

/** `makeIndex` in a thread of its own, beside which pages can be made. */
export function makeIndexBeside({ papers, ...options }: IndexOptions): Promise<Manifest> {
  const workerData: ThreadData = { ...options, lines: formatLines(papers) }
  const { promise, resolve, reject } = Promise.withResolvers<Manifest>()
  const thread = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData })
  thread.once('message', resolve)
  thread.once('error', reject)
  // It may fail before anybody waits for it.
  promise.catch(() => {})
  return promise
}
