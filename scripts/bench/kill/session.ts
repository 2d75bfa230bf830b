import { startArxiv } from '#standin/arxiv/server.ts'
import { createLiveWorld, type ReplayWorld } from '../replay/world.ts'
import { type Ended, runScript } from './child.ts'

/** Runs of a task against a stand-in arXiv that is a little slow, into one content folder. */
export async function withSession(
  drawn: ReplayWorld,
  content: string,
  task: (session: Session) => Promise<void>,
): Promise<void> {
  const live = createLiveWorld(drawn)
  let asked = () => {}
  const arxiv = await startArxiv(live.world, {
    intercept: (_, answer) => {
      asked()
      return { ...answer(), delay: answerDelay }
    },
  })
  let now = new Date(0)
  try {
    await task({
      setNow: (instant) => {
        now = instant
        live.setNow(now)
        arxiv.setNow(now)
      },
      run: async (moment) => {
        const kill = new AbortController()
        const before = arxiv.requests.length
        let last = performance.now()
        asked = () => {
          last = performance.now()
          const isNow = moment && arxiv.requests.length - before === moment.requests
          if (isNow) setTimeout(() => kill.abort(), moment.delay)
        }
        const settings = {
          SHEAF_CATEGORIES: drawn.followed.join(','),
          SHEAF_CONTENT: content,
          SHEAF_ARXIV_WEB: arxiv.web,
          SHEAF_ARXIV_FEED: arxiv.feed,
          SHEAF_ARXIV_API: arxiv.api,
          SHEAF_ARXIV_OAI: arxiv.oai,
          SHEAF_ARXIV_INTERVAL_MS: '0',
          SHEAF_ARXIV_WEB_INTERVAL_MS: '0',
          SHEAF_NOW: now.toISOString(),
        }
        if (moment?.requests === 0) setTimeout(() => kill.abort(), moment.delay)
        const ended = await runScript('scripts/digest.ts', settings, kill.signal)
        return { ...ended, requests: arxiv.requests.length - before, tail: performance.now() - last }
      },
    })
  } finally {
    await arxiv.close()
  }
}

/** Milliseconds before each answer. */
const answerDelay = 5

export type Session = {
  setNow: (now: Date) => void
  /** Killed at the moment, if it gets so far. */
  run: (moment?: Moment) => Promise<Ended & Progress>
}

/** So many milliseconds after a run's so-and-so-many-th request, or after its start. */
export type Moment = { requests: number; delay: number }
/** A run's requests, and milliseconds from the last one to its end, in which it writes. */
export type Progress = { requests: number; tail: number }
