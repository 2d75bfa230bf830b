import type { Done, Hand, HandOptions, Order } from './order.ts'
import { createWorkers, type Workers } from './workers.ts'

/** Carries out a build's orders: few of them right here, many in threads, and all once there are threads. */
export function createShares(options: HandOptions): Shares {
  const workers = createWorkers(options)
  let hand: Hand | undefined
  return {
    async *run(orders, count) {
      if (count === 0) return
      if (count >= worthThreads || workers.isRunning()) {
        yield* workers.run(orders)
        return
      }
      // MathJax takes a while to load, for which a build that changes nothing has no use.
      hand ??= (await import('./order.ts')).createHand(options)
      for (const order of orders) yield hand(order)
    },
    start: workers.start,
    leaveOne: workers.leaveOne,
    takeAll: workers.takeAll,
    end: workers.end,
  }
}

/** Fewer files or pages are done before a thread has started. */
const worthThreads = 100

export type Shares = {
  /** `count`: how many files or pages all of them have. */
  run(orders: Iterable<Order>, count: number): AsyncGenerator<Done>
  end(): Promise<void>
} & Pick<Workers, 'start' | 'leaveOne' | 'takeAll'>
