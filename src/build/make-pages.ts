import type { Shell } from '#layouts/shell.ts'
import type { Order } from './order.ts'
import type { PlannedPage } from './plan-pages.ts'
import type { Shares } from './shares.ts'

/** Makes pages of the archive, those of one group in one order: their papers are sent once. Files need no `shell`. */
export async function makePages(pages: PlannedPage[], shell: Shell | undefined, shares: Shares): Promise<void> {
  const orders = toOrders([...Map.groupBy(pages, ({ group }) => group).values()], shell)
  for await (const _ of shares.run(orders, pages.length));
}

function* toOrders(groups: PlannedPage[][], shell: Shell | undefined): Generator<Order> {
  for (const pages of groups) yield { type: 'make', shell, tasks: pages.map(({ toTask }) => toTask()) }
}
