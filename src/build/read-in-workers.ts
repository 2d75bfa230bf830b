import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ContentFile, ReadFile } from './read-file.ts'
import type { ReadOrder } from './read-worker.ts'

/** Fewer files are read before a worker has started. */
const worthWorkers = 100

/** Reads files in as many workers as there are processors, in batches and in no order; formulas are kept in `cache`. */
export async function* readInWorkers(files: ContentFile[], cache: string): AsyncGenerator<ReadFile[]> {
  if (files.length < worthWorkers) {
    const { readContentFile } = await import('./read-file.ts')
    yield files.map(readContentFile)
    return
  }
  const count = Math.min(availableParallelism(), maxWorkers)
  const workers = Array.from({ length: count }, (_, nth) => {
    return new Worker(new URL('./read-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 16 },
      workerData: { cache, files: files.filter((__, index) => index % count === nth) } satisfies ReadOrder,
    })
  })
  try {
    yield* merge(workers)
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Each holds MathJax and its share of papers; more of them cost more memory than they save time. */
const maxWorkers = 4

async function* merge(workers: Worker[]): AsyncGenerator<ReadFile[]> {
  const queue: (ReadFile[] | Error)[] = []
  let [running, wake] = [workers.length, () => {}]
  for (const worker of workers) {
    worker.on('message', (batch: ReadFile[]) => push(batch))
    worker.on('error', push)
    worker.on('exit', () => {
      running--
      wake()
    })
  }
  while (running > 0 || queue.length > 0) {
    const next = queue.shift()
    if (next instanceof Error) throw next
    if (next) yield next
    else await new Promise<void>((resolve) => (wake = resolve))
  }

  function push(message: ReadFile[] | Error): void {
    queue.push(message)
    wake()
  }
}
