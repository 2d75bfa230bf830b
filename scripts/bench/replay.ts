import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { ReplayRequest } from './arguments.ts'
import { readRealDays } from './real-paper.ts'
import { replaySeeds, type SeedResult } from './replay/seeds.ts'
import { replayTable } from './replay/table.ts'

/**
 * Replays days of arXiv made of real papers against the pipeline, once in peace and once a seed under faults and with skipped
 * runs; prints and keeps what it found. Whether nothing was lost, repeated, misplaced or claimed too early, and all
 * archives are equal byte by byte.
 */
export async function benchReplay(request: ReplayRequest): Promise<boolean> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const papers = (await readRealDays(request.from)).flatMap((day) => day.papers)
  const results: SeedResult[] = []
  for await (const result of replaySeeds(papers, { ...request, followed, seed: worldSeed, folder })) {
    console.log(`${result.name}: ${result.runs.length} runs, ${result.problems.length} problems`)
    results.push(result)
  }
  await writeFile(`${folder}.json`, `${JSON.stringify({ request, results }, undefined, 2)}\n`)
  console.log(`\n${replayTable(results)}`)
  return results.every(({ problems }) => problems.length === 0)
}

const folder = '.sheaf/bench/replay'
/** Two large categories, a middle one, a small one, and one that is silent on most days. */
export const followed = ['cs.LG', 'cs.CL', 'stat.ML', 'math.PR', 'math.NT']
/** The world is the same for all seeds. */
const worldSeed = 1
