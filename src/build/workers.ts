import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Done, HandOptions, Order } from './order.ts'

/**
 * As many threads as there are processors, for the orders of a build; one fewer while another process is at work. They start
 * with the first order, and stay until they are ended.
 */
export function createWorkers(options: HandOptions): Workers {
  const threads: Thread[] = []
  let most = Math.min(availableParallelism(), maxThreads)
  let runs = 0
  const fill = () => {
    while (threads.length < most) threads.push(startThread(options))
  }
  return {
    isRunning: () => threads.length > 0,
    leaveOne() {
      most = Math.max(most - 1, 1)
    },
    takeAll() {
      most = Math.min(availableParallelism(), maxThreads)
      if (runs > 0) fill()
    },
    async *run(orders) {
      fill()
      runs++
      const underWay = new Set<Promise<Done>>()
      const take = async () => {
        const [done, own] = await Promise.race([...underWay].map(async (one) => [await one, one] as const))
        underWay.delete(own)
        return done
      }
      for (const order of orders) {
        const done = findFreest(threads).carryOut(order)
        // It may fail while nobody waits for it.
        done.catch(() => {})
        underWay.add(done)
        if (underWay.size >= ahead * threads.length) yield await take()
      }
      while (underWay.size > 0) yield await take()
      runs--
    },
    async end() {
      await Promise.all(threads.splice(0).map(({ end }) => end()))
    },
  }
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
  /** Leaves a processor to another process, until it may be taken. */
  leaveOne(): void
  takeAll(): void
  end(): Promise<void>
}
