import { parseConfig } from '#config.ts'
import { createArxiv } from '#ingest/arxiv/client.ts'
import { digest } from '#ingest/digest.ts'
import { createExtractProvider } from '#ingest/faq/extract.ts'
import { exitCode } from '#ingest/report.ts'
import { type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import { createDayReader, readTree, type Tree } from './archive.ts'
import { findFalseComplete } from './false-complete.ts'
import type { Problem } from './problems.ts'
import { type Feeds, readableFeeds } from './reach.ts'
import type { Trouble } from './trouble.ts'
import { tellTruth } from './truth.ts'
import { createLiveWorld, type ReplayWorld } from './world.ts'

/**
 * Walks the clock through a world: a run at each instant of `runs`, then as many of `calmRuns` as it takes until one ends
 * with 0. After each run the archive is held against the world of that instant.
 */
export async function replay(
  drawn: ReplayWorld,
  { content, runs, calmRuns, trouble }: ReplayOptions,
): Promise<Replayed> {
  const live = createLiveWorld(drawn)
  const truths = tellTruth(drawn)
  const arxiv = await startArxiv(live.world, { intercept: trouble.intercept })
  const readDays = createDayReader(content)
  const replayed: Replayed = { tree: new Map(), runs: [], problems: [] }
  try {
    for (const now of runs) await runAt(now)
    for (const now of calmRuns) if ((await runAt(now)) === 0) break
    if (calmRuns.length > 0 && replayed.runs.at(-1)?.code !== 0) replayed.problems.push({ kind: 'unfinished' })
  } finally {
    await arxiv.close()
  }
  return { ...replayed, tree: await readTree(content) }

  async function runAt(now: Date): Promise<number> {
    live.setNow(now)
    arxiv.setNow(now)
    const asked = arxiv.requests.length
    const { code, crash } = await runDigest(arxiv, { content, now, trouble, followed: drawn.followed })
    const requests = arxiv.requests.slice(asked)
    const days = await readDays()
    const feeds = readableFeeds(requests, { now, followed: drawn.followed, trouble, days })
    replayed.runs.push({ now, code, requests: requests.length, feeds })
    if (crash) replayed.problems.push({ kind: 'crash', text: `${now.toISOString()}: ${crash}` })
    replayed.problems.push(...findFalseComplete(days, truths, { now, code }))
    return code
  }
}

async function runDigest(
  { web, feed, api, oai }: ArxivStandin,
  { content, now, trouble, followed }: { content: string; now: Date; trouble: Trouble; followed: string[] },
): Promise<{ code: number; crash?: string }> {
  const pauses = { interval: 0, webInterval: 0, retryWait: 2, ...(now <= trouble.until ? hasty : patient) }
  const config = parseConfig({ categories: followed, content, arxiv: { web, feed, api, oai, ...pauses } }, {})
  const provider = createExtractProvider()
  try {
    const services = { config, arxiv: createArxiv(config), provider, tell: () => {}, now: () => now }
    return { code: exitCode(await digest({}, services)) }
  } catch (error) {
    return { code: 1, crash: (error as Error).message }
  }
}

/** Under trouble: a `Retry-After` of a second is too long for these. Milliseconds. */
const hasty = { timeout: 150, retryDeadline: 200 }
const patient = { timeout: 30_000, retryDeadline: 1000 }

export type ReplayOptions = {
  /** An empty folder, or none yet. */
  content: string
  /** Rising instants. */
  runs: Date[]
  calmRuns: Date[]
  trouble: Trouble
}

export type Run = { now: Date; code: number; requests: number; feeds: Feeds }
export type Replayed = { tree: Tree; runs: Run[]; problems: Problem[] }
