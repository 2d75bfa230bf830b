import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { killRuns } from '../../../scripts/bench/kill/kills.ts'
import { drawWorld } from '../../../scripts/bench/replay/world.ts'
import { inventPapers } from './invented-papers.ts'

const followed = ['cs.LG', 'stat.ML', 'math.PR']

test('ends with the bytes of an undisturbed archive however often it is killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-kill-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const drawn = drawWorld(inventPapers(250), { days: 7, perDay: 10, followed, hidden: 0, seed: 1 })
  const { stages, ...found } = await killRuns(drawn, { folder, kills: 6, seed: 1 })
  expect(found).toMatchObject({ troubles: [], drafts: [], differences: [] })
  // Where a kill lands depends on the machine's mood; `npm run bench -- kill` counts the moments.
  expect(stages.length).toBeGreaterThan(0)
})
