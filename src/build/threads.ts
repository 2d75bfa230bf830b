import { flushCompileCache } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Done, Hand, HandOptions, Order } from './order.ts'

/** This thread, which loads its code with its first order if not before. Between two orders it hears what others have done. */
export function ownThread(options: HandOptions): OwnThread {
  let hand: Promise<Hand> | undefined
  let before: Promise<unknown> = Promise.resolve()
  let waiting = 0
  // MathJax takes a while to load, for which a build that changes nothing has no use.
  const load = () => {
    hand ??= import('./order.ts').then(({ createHand }) => {
      // For the other threads, which need the same code.
      flushCompileCache()
      return createHand(options)
    })
    return hand
  }
  return {
    load,
    most: 1,
    waiting: () => waiting,
    carryOut(order) {
      waiting++
      const done = before.then(async () => {
        await new Promise(setImmediate)
        const carry = await load()
        return carry(order).finally(() => waiting--)
      })
      before = done.catch(() => {})
      return done
    },
    end: () => Promise.resolve(),
  }
}

export function startThread(workerData: HandOptions): Thread {
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
    // So that it goes on while this thread is at something else.
    most: 3,
    waiting: () => waiting.length,
    carryOut: (order) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(order)
      }),
    end: () => worker.terminate(),
  }
}

export type Thread = {
  /** Orders that it should have at a time. */
  most: number
  /** Those that it has and has not carried out. */
  waiting: () => number
  carryOut: (order: Order) => Promise<Done>
  end: () => Promise<unknown>
}
export type OwnThread = Thread & { load: () => Promise<unknown> }
