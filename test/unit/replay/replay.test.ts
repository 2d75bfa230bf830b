import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { replaySeeds } from '../../../scripts/bench/replay/seeds.ts'
import { inventPapers } from './invented-papers.ts'

const world = { days: 8, perDay: 3, followed: ['cs.LG', 'stat.ML', 'math.PR'], hidden: 0.3, seed: 2 }

test('brings every paper to its day under faults and skipped runs, with the bytes of a calm replay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-replay-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const results = await Array.fromAsync(replaySeeds(inventPapers(150), { ...world, folder, seeds: 3, rate: 0.25 }))
  expect(results.flatMap(({ name, problems }) => problems.map((problem) => ({ seed: name, ...problem })))).toEqual([])
  expect(results).toHaveLength(4)
  for (const { name, faults, runs, skipped } of results.slice(1)) {
    // What went through without a scratch would prove nothing.
    expect(Object.keys(faults).length, `kinds of faults of seed ${name}`).toBeGreaterThan(4)
    expect(runs.filter(({ code }) => code !== 0).length, `incomplete runs of seed ${name}`).toBeGreaterThan(0)
    expect(skipped, `skipped runs of seed ${name}`).toBeGreaterThan(0)
  }
})
