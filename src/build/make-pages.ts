import type { Shell } from '#layouts/shell.ts'
import type { Order } from './order.ts'
import type { PlannedPage } from './plan-pages.ts'
import type { Shares } from './shares.ts'

/** Makes pages of the archive, those of one group one after the other: they share papers. Files need no `shell`. */
export async function makePages(pages: PlannedPage[], shell: Shell | undefined, shares: Shares): Promise<void> {
  const orders = toOrders([...Map.groupBy(pages, ({ group }) => group).values()], shell)
  for await (const _ of shares.run(orders, pages.length));
}

function* toOrders(groups: PlannedPage[][], shell: Shell | undefined): Generator<Order> {
  for (const pages of groups) {
    for (let first = 0; first < pages.length; first += perOrder) {
      const tasks = pages.slice(first, first + perOrder).map(({ toTask }) => toTask())
      yield { type: 'make', shell, tasks }
    }
  }
}

/** Pages: where a thread has long orders at the end, the others wait for it. */
const perOrder = 40
