import type { Model } from '#standin/model/answer-chat.ts'
import type { FileStore } from './file-store.ts'
import { type Order, type OrderError, parseOrders } from './orders.ts'
import { type BatchProgress, findProgress } from './progress.ts'
import { type Results, writeResults } from './results.ts'

/** Batches by the clock; results are written when one is first looked at after its end. */
export function createBatchQueue(model: Model, options: QueueOptions): BatchQueue {
  const { files, clock, count, validating = 60, running = 3600, finalizing = 60, window = day, rate, seed } = options
  const batches = new Map<string, Kept>()
  const seconds = () => Math.floor(clock().getTime() / 1000)

  return {
    create(order, text) {
      const id = `batch_standin${batches.size + 1}`
      batches.set(id, { id, order, createdAt: seconds(), ...parseOrders(text) })
      return show(id)
    },
    find: (id) => (batches.has(id) ? show(id) : undefined),
    cancel(id) {
      const batch = batches.get(id)
      if (!batch) return undefined
      batch.cancelledAt ??= seconds()
      return show(id)
    },
    list: () => [...batches.keys()].reverse().map(show),
  }

  function show(id: string): object {
    const batch = batches.get(id) as Kept
    const { createdAt, cancelledAt, orders, errors } = batch
    const isBroken = errors.length > 0
    const plan = { createdAt, cancelledAt, isBroken, validating, running, finalizing, window }
    const progress = findProgress(plan, seconds())
    if (ended.has(progress.status)) finish(batch, progress)
    return {
      id,
      object: 'batch',
      ...batch.order,
      errors: isBroken && progress.status === 'failed' ? { object: 'list', data: errors } : null,
      status: progress.status,
      created_at: createdAt,
      expires_at: createdAt + window,
      ...progress.times,
      ...batch.files,
      request_counts: countRequests(orders, progress, batch.results),
      model: orders[0]?.chat.model,
    }
  }

  function finish(batch: Kept, { status, share }: BatchProgress): void {
    if (batch.results || status === 'failed') return
    batch.results = writeResults(batch.id, batch.orders, { model, share, isExpired: status === 'expired', rate, seed })
    const { output, errors, answered } = batch.results
    const keep = (lines: string[], name: string) => {
      const values = { filename: `${batch.id}_${name}.jsonl`, purpose: 'batch_output', at: seconds() }
      return files.keep(`${lines.join('\n')}\n`, values)
    }
    batch.files = {
      ...(output.length > 0 && { output_file_id: keep(output, 'output') }),
      ...(errors.length > 0 && { error_file_id: keep(errors, 'error') }),
    }
    count(answered)
  }
}

const day = 24 * 3600
const ended = new Set(['completed', 'failed', 'expired', 'cancelled'])

function countRequests(orders: Order[], { status, share }: BatchProgress, results: Results | undefined) {
  if (status === 'validating' || status === 'failed') return { total: 0, completed: 0, failed: 0 }
  const total = orders.length
  if (results) return { total, completed: results.output.length, failed: results.errors.length }
  return { total, completed: Math.floor(total * share), failed: 0 }
}

type Kept = {
  id: string
  order: BatchOrder
  createdAt: number
  cancelledAt?: number
  orders: Order[]
  errors: OrderError[]
  results?: Results
  files?: { output_file_id?: string; error_file_id?: string }
}

export type BatchOrder = {
  input_file_id: string
  endpoint: string
  completion_window: string
  metadata: Record<string, string> | null
}

/** Seconds that each step takes: default a minute, an hour, a minute; and until a batch expires, default a day. */
export type BatchTimes = { validating?: number; running?: number; finalizing?: number; window?: number }

export type QueueOptions = BatchTimes & {
  files: FileStore
  clock: () => Date
  /** Hears of the questions that have an answer, when a batch ends. */
  count: (names: string[]) => void
  rate?: number | undefined
  seed?: number | undefined
}

export type BatchQueue = {
  /** `text`: the file with its requests. */
  create(order: BatchOrder, text: string): object
  find(id: string): object | undefined
  cancel(id: string): object | undefined
  /** Newest first. */
  list(): object[]
}
