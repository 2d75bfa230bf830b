import { parentPort, workerData } from 'node:worker_threads'
import { createHand, type HandOptions, type Order } from './order.ts'

// A thread of a build: it does what it is told, in turn, and says when it is done.
setInterval(() => {
  const h = process.memoryUsage()
  console.log('worker', (h.heapUsed / 1e6).toFixed(0), (h.heapTotal / 1e6).toFixed(0), (h.external / 1e6).toFixed(0))
}, 10000).unref()
const hand = createHand(workerData as HandOptions)
let before: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (order: Order) => {
  before = before.then(async () => parentPort?.postMessage(await hand(order)))
})
