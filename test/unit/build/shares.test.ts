import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Order } from '#build/order.ts'
import { createShares, type Shares } from '#build/shares.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

let shares: Shares
afterEach(() => shares.end())

test.each([7, 100])('carries out several runs at the same time, each to its end, of %i pages', async (pages) => {
  const { folder, start } = await prepare()
  shares = start()
  shares.leaveOne()
  const [first, second] = [
    count(shares.run(orders(['a', 'b', 'c', 'd']), pages)),
    count(shares.run(orders(['e', 'f', 'g']), pages)),
  ]
  shares.takeAll()
  expect([await first, await second]).toEqual([4, 3])
  const written = [...'abcdefg'].map((name) => readFileSync(join(folder, 'pages/api', `${name}.json`), 'utf8'))
  expect(written.every((text) => text === '[]')).toBe(true)
})

test.each([1, 100])('fails with what an order has failed with, and goes on, with %i pages', async (pages) => {
  const { folder, start } = await prepare()
  shares = start()
  const order: Order = { type: 'make', shell: undefined, tasks: [{ file: 'index.html', view: 'archive', props: {} }] }
  await expect(count(shares.run([order, order, order], pages))).rejects.toThrow()
  expect(await count(shares.run(orders(['a']), pages))).toBe(1)
  expect(readFileSync(join(folder, 'pages/api/a.json'), 'utf8')).toBe('[]')
})

async function prepare(): Promise<{ folder: string; start: () => Shares }> {
  const folder = await temporaryFolder()
  mkdirSync(join(folder, 'pages/api'), { recursive: true })
  const settings = { title: 'Sheaf', description: '', categories: ['cs.LG'], languages: ['en'], base: '/' }
  const site = { ...settings, content: folder, cache: folder, catalogue: join(folder, 'catalogue.db') }
  return { folder, start: () => createShares({ site, folder: join(folder, 'pages'), out: folder }) }
}

function* orders(names: string[]): Generator<Order> {
  for (const name of names)
    yield {
      type: 'make',
      shell: undefined,
      tasks: [{ file: `api/${name}.json`, view: 'daysJson', props: { days: [] } }],
    }
}

async function count(run: AsyncGenerator<unknown>): Promise<number> {
  let number = 0
  for await (const _ of run) number++
  return number
}
