import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Done, HandOptions, Order } from './order.ts'

/**
 * As many threads as there are processors, for the orders of a build. They start with the first order, and stay until
 * they are ended.
 */
export function createWorkers(options: HandOptions): Workers {
  const threads: Worker[] = []
  return {
    async *run(orders) {
      if (threads.length === 0) threads.push(...startThreads(options))
      yield* share(threads, orders)
    },
    async end() {
      await Promise.all(threads.splice(0).map((thread) => thread.terminate()))
    },
  }
}

/** Each holds MathJax and its share of papers; more of them cost more memory than they save time. */
const maxThreads = 4

function startThreads(workerData: HandOptions): Worker[] {
  return Array.from({ length: Math.min(availableParallelism(), maxThreads) }, () => {
    return new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
      workerData,
    })
  })
}

/** Orders that wait with a thread, so that it goes on while the main one is at something else. */
const ahead = 3

/** Hands out orders as threads get free; what is done comes back in no order. */
async function* share(threads: Worker[], orders: Iterable<Order>): AsyncGenerator<Done> {
  const waiting = orders[Symbol.iterator]()
  const queue: (Done | Error)[] = []
  let [underWay, wake] = [0, () => {}]
  const stops = threads.map((thread) => {
    const onDone = (done: Done) => {
      underWay--
      handOut(thread)
      push(done)
    }
    thread.on('message', onDone).on('error', push)
    return () => thread.off('message', onDone).off('error', push)
  })
  try {
    for (let round = 0; round < ahead; round++) for (const thread of threads) handOut(thread)
    while (underWay > 0 || queue.length > 0) {
      const next = queue.shift()
      if (next instanceof Error) throw next
      if (next) yield next
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    for (const stop of stops) stop()
  }

  function handOut(thread: Worker): void {
    const { value, done } = waiting.next()
    if (done) return
    underWay++
    thread.postMessage(value)
  }

  function push(message: Done | Error): void {
    queue.push(message)
    wake()
  }
}

export type Workers = {
  /** Carries out all orders; throws the first error of any. */
  run(orders: Iterable<Order>): AsyncGenerator<Done>
  end(): Promise<void>
}
