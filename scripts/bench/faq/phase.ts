import { defaultQuestions } from '#paper/questions.ts'
import { createReply } from '#standin/model/reply/create-reply.ts'
import { type ModelOptions, startModel } from '#standin/model/server.ts'
import { createRandom } from '../random.ts'
import type { FaqSettings } from './answer-archive.ts'
import { findBound } from './bound.ts'
import { type Check, type CheckedRun, checkRuns } from './check-runs.ts'
import { readPapers } from './held.ts'
import { writeUnanswered } from './papers.ts'
import { findMisanswered, readQuotes } from './problems.ts'
import { type FaqRun, runFaq } from './run-faq.ts'

/**
 * Has invented papers asked about by run after run, until nothing is pending: some runs are killed in the middle, after a
 * number of requests that the seed draws, the others are let through. Then once more, with nothing left to do.
 */
export async function runPhase(options: PhaseOptions): Promise<PhaseResult> {
  const { content, papers, seed, languages = ['en'], kills = 0, run = runFaq } = options
  const ids = await writeUnanswered(content, { papers, seed })
  const questions = languages.flatMap((lang) => defaultQuestions[lang] ?? [])
  let asked = () => {}
  const model = await startModel({
    reply: createReply(),
    ...options.model,
    intercept: (request) => {
      if (request.url === '/v1/chat/completions') asked()
      return undefined
    },
  })
  const { textLength, concurrency, timeout, retryWait, retryDeadline, conversation } = options
  const settings: FaqSettings = {
    ...{ content, baseUrl: model.baseUrl, languages },
    ...{ textLength, concurrency, timeout, retryWait, retryDeadline, ...(conversation && { conversation }) },
  }
  const random = createRandom(seed)
  const runs: CheckedRun[] = []
  const started = performance.now()
  try {
    const isOpen = () => {
      const tree = runs.at(-1)?.tree
      return !tree || findMisanswered(tree, ids, questions).length > 0
    }
    for (let left = kills; isOpen() && runs.length < mostRuns + kills; left--) {
      const open = ids.length * questions.length - model.delivered.size
      await runOnce(left > 0 ? random.between(1, Math.max(1, Math.floor(open / left))) : undefined)
    }
    const seconds = (performance.now() - started) / 1000
    await runOnce(undefined)
    return { ...summarize(seconds), problems: checkRuns(runs, { ...options, model, papers: ids, questions }) }
  } finally {
    await model.close()
  }

  /** Killed a few milliseconds after so many requests, if it gets so far. */
  async function runOnce(requests: number | undefined): Promise<void> {
    const kill = new AbortController()
    const before = model.exchanges.length
    asked = () => {
      const isNow = requests !== undefined && model.exchanges.length - before === requests
      if (isNow) setTimeout(() => kill.abort(), random.between(0, longestPause))
    }
    const ended = await run(settings, options.key, kill.signal)
    // What a killed process had asked ends when its connections do.
    while (model.exchanges.some((exchange) => exchange.ended === undefined)) await new Promise(setImmediate)
    runs.push({ ...ended, exchanges: model.exchanges.slice(before) })
  }

  function summarize(seconds: number): Omit<PhaseResult, 'problems'> {
    const first = runs[0]?.exchanges ?? []
    const faults = Object.groupBy(
      model.exchanges.filter(({ fault }) => fault),
      ({ fault = '' }) => fault,
    )
    return {
      runs: runs.length - 1,
      kills: runs.filter(({ isKilled }) => isKilled).length,
      seconds,
      ...(options.model.faults ? {} : { asking: runs[0]?.report?.seconds, bound: findBound(first, concurrency) }),
      requests: model.exchanges.length,
      delivered: [...model.delivered.values()].reduce((sum, count) => sum + count, 0),
      mostInFlight: model.mostInFlight,
      quotes: readPapers(runs.at(-1)?.tree ?? new Map()).flatMap(readQuotes).length,
      cached: runs.reduce((sum, { report }) => sum + (report?.spent?.cached ?? 0), 0),
      input: runs.reduce((sum, { report }) => sum + (report?.spent?.input ?? 0), 0),
      faults: Object.fromEntries(Object.entries(faults).map(([kind, met = []]) => [kind, met.length])),
    }
  }
}

/** After which a phase gives up. */
const mostRuns = 20
/** Milliseconds from a request to the kill. */
const longestPause = 60

export type PhaseOptions = Omit<FaqSettings, 'baseUrl' | 'languages'> & {
  papers: number
  seed: number
  key: string
  languages?: string[]
  kills?: number
  model: Pick<ModelOptions, 'latency' | 'faults' | 'rateLimit' | 'cache'>
  /** How a run is made; default: in a process of its own. */
  run?: (settings: FaqSettings, key: string, signal: AbortSignal) => Promise<FaqRun>
}

export type PhaseResult = {
  /** Until nothing was pending, killed ones included. */
  runs: number
  kills: number
  seconds: number
  /** Without faults: seconds of the first run but for the start of its process, and the least that they could be. */
  asking?: number | undefined
  bound?: number
  requests: number
  delivered: number
  mostInFlight: number
  /** Passages of papers shown below answers. */
  quotes: number
  /** Tokens read in all, and of these from the provider's cache, as far as runs reported. */
  input: number
  cached: number
  /** How often each was met. */
  faults: Record<string, number>
  problems: Record<Check, string[]>
}
