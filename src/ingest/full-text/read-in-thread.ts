import { Worker } from 'node:worker_threads'
import type { VersionedId } from '#paper/id.ts'
import type { TextSection } from './full-text.ts'

/**
 * Reads a page or a PDF in a thread of its own, which is ended when it takes too long or too much memory: both may come from
 * anyone. Throws an error that says why it could not be read: `takes more than 60 s to read`.
 */
export function readInThread(job: ReadJob, limits: ReadLimits = defaultLimits): Promise<ReadText> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadText>()
  const heap = Math.round(limits.megabytes / 2)
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64 },
    env: {},
    stdout: true,
    stderr: true,
  })
  thread.once('message', resolve)
  thread.once('error', (error) => reject(new Error(describe(error, heap), { cause: error })))
  thread.once('exit', () => reject(new Error('ended before it was read')))
  const clock = setTimeout(
    () => reject(new Error(`takes more than ${limits.seconds} s to read`)),
    limits.seconds * 1000,
  )
  const watch = setInterval(async () => {
    if ((await measure(thread)) > limits.megabytes) reject(new Error(needs(limits.megabytes)))
  }, measureInterval)
  return promise.finally(() => {
    clearTimeout(clock)
    clearInterval(watch)
    return thread.terminate()
  })
}

/** The longest page that arXiv may send, 32 MB of it, stays below both. */
const defaultLimits = { seconds: 60, megabytes: 2000 }

/** Milliseconds. */
const measureInterval = 100

/** What the thread holds, buffers included, which its own limits do not count; in megabytes. */
async function measure(thread: Worker): Promise<number> {
  try {
    const { used_heap_size: heap, external_memory: external } = await thread.getHeapStatistics()
    return (heap + external) / 1e6
  } catch {
    // It has ended.
    return 0
  }
}

function describe(error: unknown, heap: number): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? needs(heap)
    : `cannot be read (${message.replace(/\s+/g, ' ').slice(0, 120)})`
}

function needs(megabytes: number): string {
  return `needs more than ${megabytes} MB of memory to be read`
}

export type ReadJob = { kind: 'html' | 'pdf'; body: Uint8Array }

export type ReadText = {
  sections: TextSection[]
  /** The paper that the text says it is. */
  id?: VersionedId
  /** What of it could not be read. */
  lack?: string
}

export type ReadLimits = { seconds: number; megabytes: number }
