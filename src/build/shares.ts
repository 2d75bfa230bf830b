import { availableParallelism } from 'node:os'
import type { Done, HandOptions, Order } from './order.ts'
import { ownThread, startThread, type Thread } from './threads.ts'

/**
 * Carries out a build's orders: few of them in this thread alone, many in as many threads as there are processors, this one
 * among them; in one fewer while another process is at work. Threads stay until they are ended.
 */
export function createShares(options: HandOptions): Shares {
  const own = ownThread(options)
  // This one comes last: the others' next orders wait while it is at one of its own.
  const threads: Thread[] = [own]
  let left = 0
  let runs = 0
  const fill = () => {
    const most = Math.min(availableParallelism() - left, maxThreads)
    while (threads.length < most) threads.unshift(startThread(options))
  }
  return {
    start() {
      own.load().catch(() => {})
      fill()
    },
    leaveOne() {
      left = 1
    },
    takeAll() {
      left = 0
      if (runs > 0) fill()
    },
    async *run(orders, count) {
      const many = count >= worthThreads
      if (many) {
        fill()
        runs++
      }
      try {
        yield* share(threads, orders)
      } finally {
        if (many) runs--
      }
    },
    async end() {
      await Promise.all(threads.splice(0, threads.length - 1).map(({ end }) => end()))
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
    if (threads.every((thread) => fullness(thread) >= 1)) yield await takeFirst(underWay)
  }
  while (underWay.size > 0) yield await takeFirst(underWay)
}

async function takeFirst<T>(promises: Set<Promise<T>>): Promise<T> {
  const [value, own] = await Promise.race([...promises].map(async (one) => [await one, one] as const))
  promises.delete(own)
  return value
}

function findFreest(threads: Thread[]): Thread {
  return threads.reduce((freest, thread) => (fullness(thread) < fullness(freest) ? thread : freest))
}

function fullness({ waiting, most }: Thread): number {
  return waiting() / most
}

/** Fewer files or pages are done before a thread has started. */
const worthThreads = 100

/** Each holds MathJax and its share of papers; more of them cost more memory than they save time. */
const maxThreads = 4

export type Shares = {
  /** Carries out all orders, of `count` files or pages; throws the first error of any. Several runs may be under way. */
  run(orders: Iterable<Order>, count: number): AsyncGenerator<Done>
  /** Starts threads, so that they have loaded their code once there are orders. */
  start(): void
  /** Leaves a processor to another process, until it may be taken. */
  leaveOne(): void
  takeAll(): void
  end(): Promise<void>
}
