import { join } from 'node:path'
import { createRandom } from '../random.ts'
import type { RealPaper } from '../real-paper.ts'
import { calmRuns, drawRuns, skipRuns } from './clock.ts'
import { findProblems, type Problem } from './problems.ts'
import { findReach } from './reach.ts'
import { type Replayed, type Run, replay } from './replay.ts'
import { compareTrees } from './trees.ts'
import { calm, createTrouble, type Trouble } from './trouble.ts'
import { type TruthDay, tellTruth } from './truth.ts'
import { drawWorld, type WorldOptions } from './world.ts'

/**
 * Replays one world without trouble and without skipped runs, then once a seed with both, each in a folder of its own, and holds
 * every archive against the world and against the first one's bytes. Yields what it found as it goes.
 */
export async function* replaySeeds(papers: RealPaper[], options: SeedOptions): AsyncGenerator<SeedResult> {
  const drawn = drawWorld(papers, options)
  const truths = tellTruth(drawn)
  const dates = truths.map(({ date }) => date)
  const all = drawRuns(createRandom(options.seed), dates)
  const rounds = { calmRuns: calmRuns(dates) }

  const plain = await replay(drawn, { ...rounds, content: join(options.folder, 'plain'), runs: all, trouble: calm })
  const found = findProblems(plain.tree, truths, findReach(truths, plain.runs))
  yield toResult({ name: 'plain', skipped: 0, trouble: calm, truths }, plain, found)
  for (let seed = 1; seed <= options.seeds; seed++) {
    const runs = skipRuns(createRandom(seed), all)
    const trouble = createTrouble({ seed, rate: options.rate, runs })
    const replayed = await replay(drawn, { ...rounds, content: join(options.folder, `seed-${seed}`), runs, trouble })
    const reach = findReach(truths, replayed.runs)
    const outOfReach = new Set([...idsOutOfReach(truths, plain), ...idsOutOfReach(truths, replayed)])
    const problems = [
      ...findProblems(replayed.tree, truths, reach),
      ...compareTrees(replayed.tree, plain.tree, outOfReach),
    ]
    yield toResult({ name: String(seed), skipped: all.length - runs.length, trouble, truths }, replayed, problems)
  }
}

function idsOutOfReach(truths: TruthDay[], { runs }: Replayed): string[] {
  const isOutOfReach = findReach(truths, runs)
  return truths
    .flatMap(({ date, lines }) => [...lines.values()].filter((line) => isOutOfReach(date, line)))
    .map(({ id }) => id)
}

function toResult({ name, skipped, trouble, truths }: SeedScene, replayed: Replayed, problems: Problem[]): SeedResult {
  return {
    name,
    skipped,
    runs: replayed.runs,
    faults: Object.fromEntries(trouble.met),
    lines: truths.reduce((sum, { lines }) => sum + lines.size, 0),
    outOfReach: idsOutOfReach(truths, replayed),
    problems: [...replayed.problems, ...problems],
  }
}

type SeedScene = { name: string; skipped: number; trouble: Trouble; truths: TruthDay[] }
export type SeedOptions = WorldOptions & { seeds: number; rate: number; folder: string }

export type SeedResult = {
  /** `plain` or the seed. */
  name: string
  skipped: number
  runs: Run[]
  faults: Record<string, number>
  lines: number
  /** Papers that only a feed showed which no run could read. */
  outOfReach: string[]
  problems: Problem[]
}
