import { Worker } from 'node:worker_threads'
import type { Manifest } from './format/manifest.ts'
import type { ThreadOptions } from './index-thread.ts'

/** `makeIndex` of a catalogue's papers in a thread of its own, beside which pages can be made. */
export function makeIndexBeside(options: ThreadOptions): Promise<Manifest> {
  const { promise, resolve, reject } = Promise.withResolvers<Manifest>()
  const thread = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: options })
  thread.once('message', resolve)
  thread.once('error', reject)
  // It may fail before anybody waits for it.
  promise.catch(() => {})
  return promise
}
