import { createHand, type Done, type HandOptions, type Order } from './order.ts'
import { createWorkers } from './workers.ts'

/** Carries out a build's orders: few of them right here, many in threads. */
export function createShares(options: HandOptions): Shares {
  const workers = createWorkers(options)
  const hand = createHand(options)
  return {
    async *run(orders, count) {
      if (count >= worthThreads) yield* workers.run(orders)
      else for (const order of orders) yield hand(order)
    },
    end: workers.end,
  }
}

/** Fewer files or pages are done before a thread has started. */
const worthThreads = 100

export type Shares = {
  /** `count`: how many files or pages all of them have. */
  run(orders: Iterable<Order>, count: number): AsyncGenerator<Done>
  end(): Promise<void>
}
