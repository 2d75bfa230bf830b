import { join } from 'node:path'
import { newYorkInstant } from '#standin/arxiv/new-york-clock.ts'
import { createRandom, type Random } from '../random.ts'
import { readTree } from '../replay/archive.ts'
import type { Problem } from '../replay/problems.ts'
import { replay } from '../replay/replay.ts'
import { compareTrees } from '../replay/trees.ts'
import { calm } from '../replay/trouble.ts'
import type { ReplayWorld } from '../replay/world.ts'
import { type Session, withSession } from './session.ts'
import { type Stage, stageOf } from './stage.ts'
import { findDrafts, findTorn } from './torn.ts'

/**
 * Ingests day after day, killing runs at random moments until there are enough kills, and does the same days once more, undisturbed and in this process.
 * A killed run is started again; the last run of a day is let through.
 */
export async function killRuns(drawn: ReplayWorld, { folder, kills, seed }: KillOptions): Promise<KillResult> {
  const content = join(folder, 'killed')
  const random = createRandom(seed)
  const stages: Stage[] = []
  const days: string[] = []
  const troubles: string[] = []
  await withSession(drawn, content, async (session) => {
    let usual = 0
    for (const { date } of drawn.world.mailings) {
      if (stages.length >= kills) break
      days.push(date)
      session.setNow(runAt(date))
      const most = usual > 0 ? Math.min(killsPerDay, kills - stages.length) : 0
      for (let left = most; left > 0; left--) {
        const killed = await killOne(session, content, randomMoment(random, usual))
        if (!killed) break
        stages.push(killed.stage)
        troubles.push(...killed.torn.map((text) => `${date}, kill ${stages.length}: ${text}`))
      }
      const { code, milliseconds, output } = await session.run()
      usual ||= milliseconds
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
async function killOne(session: Session, content: string, killAfter: number): Promise<Killed | undefined> {
  const before = await readTree(content)
  const asked = session.countRequests()
  const { isKilled } = await session.run(killAfter)
  if (!isKilled) return undefined
  const after = await readTree(content)
  const requests = session.countRequests() - asked
  return { stage: stageOf({ requests, before, after }), torn: findTorn(after) }
}

/** Milliseconds; seldom in the first third of a run, while Node still reads the program. */
function randomMoment(random: Random, usual: number): number {
  return random.between(random.chance(0.1) ? 0 : Math.round(usual / 3), Math.round(usual))
}

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
