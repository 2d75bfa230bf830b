import { join } from 'node:path'
import { newYorkInstant } from '#standin/arxiv/new-york-clock.ts'
import { createRandom, type Random } from '../random.ts'
import { readTree } from '../replay/archive.ts'
import type { Problem } from '../replay/problems.ts'
import { replay } from '../replay/replay.ts'
import { compareTrees } from '../replay/trees.ts'
import { calm } from '../replay/trouble.ts'
import type { ReplayWorld } from '../replay/world.ts'
import { type Moment, type Progress, type Session, withSession } from './session.ts'
import { type Stage, stageOf } from './stage.ts'
import { findDrafts, findTorn } from './torn.ts'

/**
 * Ingests day after day, killing runs at random points of their progress until there are enough kills, and does the same
 * days once more, undisturbed and in this process. A killed run is started again; the last run of a day is let through.
 */
export async function killRuns(drawn: ReplayWorld, { folder, kills, seed }: KillOptions): Promise<KillResult> {
  const content = join(folder, 'killed')
  const random = createRandom(seed)
  const stages: Stage[] = []
  const days: string[] = []
  const troubles: string[] = []
  await withSession(drawn, content, async (session) => {
    let usual: Progress | undefined
    for (const { date } of drawn.world.mailings) {
      if (stages.length >= kills) break
      days.push(date)
      session.setNow(runAt(date))
      const most = usual ? Math.min(killsPerDay, kills - stages.length) : 0
      for (let left = most; left > 0; left--) {
        const killed = usual && (await killOne(session, content, drawMoment(random, usual)))
        if (!killed) break
        stages.push(killed.stage)
        troubles.push(...killed.torn.map((text) => `${date}, kill ${stages.length}: ${text}`))
      }
      const { code, output, ...progress } = await session.run()
      usual ??= progress
      if (code !== 0) troubles.push(`${date}: the run let through ended with ${code}: ${output.slice(-outputKept)}`)
    }
  })
  const runs = days.map(runAt)
  const plain = await replay(drawn, { content: join(folder, 'undisturbed'), runs, calmRuns: [], trouble: calm })
  const tree = await readTree(content)
  const drafts = findDrafts(tree)
  for (const file of drafts) tree.delete(file)
  return { stages, days, troubles, drafts, differences: compareTrees(tree, plain.tree, new Set()) }
}

/** Noon in New York: every mailing of the day is shown, and the feed is of the same day. */
function runAt(date: string): Date {
  return newYorkInstant(`${date}T12:00:00`)
}

/** Runs and kills; `undefined` where the run ended before. */
async function killOne(session: Session, content: string, moment: Moment): Promise<Killed | undefined> {
  const before = await readTree(content)
  const { isKilled, requests } = await session.run(moment)
  if (!isKilled) return undefined
  const after = await readTree(content)
  return { stage: stageOf({ requests, before, after }), torn: findTorn(after) }
}

/** Half of the moments lie after the last request, while the run writes. */
function drawMoment(random: Random, { requests, tail }: Progress): Moment {
  if (random.chance(0.5)) return { requests, delay: random.between(0, Math.round(tail)) }
  return { requests: random.between(0, requests), delay: random.between(0, longestPause) }
}

/** Milliseconds after a request. */
const longestPause = 30
/** Of each day's work something is left for the next kill. */
const killsPerDay = 4
/** Characters. */
const outputKept = 500

type KillOptions = { folder: string; kills: number; seed: number }
type Killed = { stage: Stage; torn: string[] }

export type KillResult = {
  /** What each killed run was doing. */
  stages: Stage[]
  days: string[]
  /** Broken files found after a kill, and runs that did not finish a day. */
  troubles: string[]
  /** Drafts left at the end. */
  drafts: string[]
  differences: Problem[]
}
