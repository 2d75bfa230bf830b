import type { Order } from './order.ts'
import type { ContentFile, ReadFile } from './read-file.ts'
import type { Shares } from './shares.ts'

/** Reads files, shared out in batches; they come in no order. */
export async function* readContent(files: ContentFile[], shares: Shares): AsyncGenerator<ReadFile[]> {
  for await (const done of shares.run(toOrders(files), files.length)) if (done.type === 'read') yield done.files
}

/** Threads share the formulas of what they have read. */
const perBatch = 10

function* toOrders(files: ContentFile[]): Generator<Order> {
  for (let first = 0; first < files.length; first += perBatch)
    yield { type: 'read', files: files.slice(first, first + perBatch) }
}
