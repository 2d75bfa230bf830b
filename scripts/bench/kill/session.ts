import { startArxiv } from '#standin/arxiv/server.ts'
import { createLiveWorld, type ReplayWorld } from '../replay/world.ts'
import { type Ended, runDigest } from './child.ts'

/** Runs of a task against a stand-in arXiv that is a little slow, into one content folder. */
export async function withSession(
  drawn: ReplayWorld,
  content: string,
  task: (session: Session) => Promise<void>,
): Promise<void> {
  const live = createLiveWorld(drawn)
  const arxiv = await startArxiv(live.world, { intercept: (_, answer) => ({ ...answer(), delay: answerDelay }) })
  let now = new Date(0)
  try {
    await task({
      setNow: (instant) => {
        now = instant
        live.setNow(now)
        arxiv.setNow(now)
      },
      run: (killAfter) => {
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
        return runDigest(settings, killAfter)
      },
      countRequests: () => arxiv.requests.length,
    })
  } finally {
    await arxiv.close()
  }
}

/** Milliseconds before each answer. */
const answerDelay = 5

export type Session = {
  setNow: (now: Date) => void
  run: (killAfter?: number) => Promise<Ended>
  /** Requests so far. */
  countRequests: () => number
}
