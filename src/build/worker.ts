import { parentPort, workerData } from 'node:worker_threads'
import { createHand, type HandOptions, type Order } from './order.ts'

// A thread of a build: it does what it is told, in turn, and says when it is done.
const hand = createHand(workerData as HandOptions)
let before: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (order: Order) => {
  before = before.then(async () => parentPort?.postMessage(await hand(order)))
})
