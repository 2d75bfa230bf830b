import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Done, HandOptions, Order } from './order.ts'

/**
 * As many threads as there are processors, for the orders of a build; one fewer while another process is at work. They start
 * with the first order if not before, and stay until they are ended.
 */
export function createWorkers(options: HandOptions): Workers {
  const threads: Thread[] = []
  let left = 0
  let runs = 0
  const fill = () => {
    const most = Math.min(Math.max(availableParallelism() - left, 1), maxThreads)
    while (threads.length < most) threads.push(startThread(options))
  }
  return {
    isRunning: () => threads.length > 0,
    start: fill,
    leaveOne() {
      left = 1
    },
    takeAll() {
      left = 0
      if (runs > 0) fill()
    },
    async *run(orders) {
      fill()
      runs++
      try {
        yield* share(threads, orders)
      } finally {
        runs--
      }
    },
    async end() {
      await Promise.all(threads.splice(0).map(({ end }) => end()))
    },
  }
}

/** Hands out orders as threads get free; what is done comes back in no order. */
async function* share(threads: Thread[], orders: Iterable<Order>): AsyncGenerator<Done> {
  const underWay = new Set<Promise<Done>>()
  for (const order of orders) {
    const done = findFreest(threads).carryOut(order)
    // It may fail while nobody waits for it.
    done.catch(() => {})
    underWay.add(done)
    if (underWay.size >= ahead * threads.length) yield await takeFirst(underWay)
  }
  while (underWay.size > 0) yield await takeFirst(underWay)
}

async function takeFirst<T>(promises: Set<Promise<T>>): Promise<T> {
  const [value, own] = await Promise.race([...promises].map(async (one) => [await one, one] as const))
  promises.delete(own)
  return value
}

/** Each holds MathJax and its share of papers; more of them cost more memory than they save time. */
const maxThreads = 4

/** Orders that wait with a thread, so that it goes on while the main one is at something else. */
const ahead = 3

function startThread(workerData: HandOptions): Thread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    workerData,
  })
  /** It carries out its orders in turn. */
  const waiting: { resolve: (done: Done) => void; reject: (error: Error) => void }[] = []
  worker.on('message', (done: Done) => waiting.shift()?.resolve(done))
  worker.on('error', (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return {
    waiting: () => waiting.length,
    carryOut: (order) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(order)
      }),
    end: () => worker.terminate(),
  }
}

function findFreest(threads: Thread[]): Thread {
  return threads.reduce((freest, thread) => (thread.waiting() < freest.waiting() ? thread : freest))
}

type Thread = {
  /** Orders that it has and has not carried out. */
  waiting: () => number
  carryOut: (order: Order) => Promise<Done>
  end: () => Promise<unknown>
}

export type Workers = {
  /** Carries out all orders; throws the first error of any. Several runs may be under way. */
  run(orders: Iterable<Order>): AsyncGenerator<Done>
  isRunning(): boolean
  /** Starts the threads, so that they have loaded their code once there are orders. */
  start(): void
  /** Leaves a processor to another process, until it may be taken. */
  leaveOne(): void
  takeAll(): void
  end(): Promise<void>
}
