import { Worker } from 'node:worker_threads'
import type { TextSection } from './full-text.ts'
import type { ParseOrder } from './parse-worker.ts'

/** A document that could not be read within the limits, or at all; the message says why. */
export class UnreadableDocument extends Error {
  override name = 'UnreadableDocument'
}

/**
 * Reads a document in a thread of its own, so that none takes longer than `seconds` or more than `megabytes`. Throws an
 * `UnreadableDocument`.
 */
export function parseApart(order: ParseOrder, { seconds, megabytes }: Limits = limits): Promise<TextSection[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 4 },
      // Libraries warn of what they find odd.
      stdout: true,
      stderr: true,
    })
    const fail = (reason: string) => {
      clearTimeout(timer)
      void worker.terminate()
      reject(new UnreadableDocument(reason))
    }
    const timer = setTimeout(() => fail(`reading it took more than ${seconds} s`), seconds * 1000)
    worker.once('message', (sections: TextSection[]) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(sections)
    })
    worker.once('error', (error) => fail(oneLine(error)))
    worker.once('exit', () => fail('reading it ended without a result'))
  })
}

/** The longest of the papers at hand takes half a second and 200 MB. */
const limits: Limits = { seconds: 60, megabytes: 1000 }

function oneLine(error: unknown): string {
  return String((error as Error).message ?? error)
    .replace(/\s+/g, ' ')
    .slice(0, 200)
}

type Limits = { seconds: number; megabytes: number }
