import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Order } from '#build/order.ts'
import { createWorkers, type Workers } from '#build/workers.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

let workers: Workers
afterEach(() => workers.end())

test('carries out several runs at the same time, each to its end', async () => {
  const { folder, start } = await prepare()
  workers = start()
  workers.leaveOne()
  const [first, second] = [
    count(workers.run(orders(['a', 'b', 'c', 'd']))),
    count(workers.run(orders(['e', 'f', 'g']))),
  ]
  workers.takeAll()
  expect([await first, await second]).toEqual([4, 3])
  const written = [...'abcdefg'].map((name) => readFileSync(join(folder, 'pages/api', `${name}.json`), 'utf8'))
  expect(written.every((text) => text === '[]')).toBe(true)
})

test('fails with what an order has failed with', async () => {
  workers = (await prepare()).start()
  const order: Order = { type: 'make', shell: undefined, tasks: [{ file: 'index.html', view: 'archive', props: {} }] }
  await expect(count(workers.run([order]))).rejects.toThrow()
})

async function prepare(): Promise<{ folder: string; start: () => Workers }> {
  const folder = await temporaryFolder()
  mkdirSync(join(folder, 'pages/api'), { recursive: true })
  const settings = { title: 'Sheaf', description: '', categories: ['cs.LG'], languages: ['en'], base: '/' }
  const site = { ...settings, content: folder, cache: folder, catalogue: join(folder, 'catalogue.db') }
  return { folder, start: () => createWorkers({ site, folder: join(folder, 'pages'), out: folder }) }
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
