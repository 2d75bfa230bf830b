import {
  type Intercept,
  type Loopback,
  type StandinRequest,
  type StandinResponse,
  serveLoopback,
} from '#standin/loopback.ts'
import { answerApi } from './api.ts'
import { answerFeed } from './feed.ts'
import { answerSite } from './site.ts'
import type { StandinWorld } from './world.ts'

/**
 * Serves a world on 127.0.0.1 as arxiv.org, rss.arxiv.org and export.arxiv.org do. `now` stands for the clock (default:
 * the real one), `port` 0 takes a free one, `intercept` may answer in arXiv's place.
 */
export async function startArxiv(world: StandinWorld, options: ArxivOptions = {}): Promise<ArxivStandin> {
  let { now } = options
  const { origin, requests, close } = await serveLoopback(
    async (request) => (await options.intercept?.(request)) ?? answer(request, { world, now: now ?? new Date() }),
    options,
  )
  return {
    web: origin,
    feed: `${origin}${feedPath}`,
    api: `${origin}${apiPath}`,
    requests,
    setNow: (instant) => {
      now = instant
    },
    close,
  }
}

const feedPath = '/rss-host'
const apiPath = '/api-host/api/query'

function answer({ method, url, body }: StandinRequest, site: { world: StandinWorld; now: Date }): StandinResponse {
  const asked = new URL(url, 'http://127.0.0.1')
  if (asked.pathname === apiPath) {
    return answerApi(method === 'POST' ? new URLSearchParams(body) : asked.searchParams, site)
  }
  if (asked.pathname.startsWith(`${feedPath}/`)) return answerFeed(asked.pathname.slice(feedPath.length), site)
  return answerSite(asked, site)
}

export type ArxivOptions = { now?: Date; port?: number; intercept?: Intercept }

export type ArxivStandin = Pick<Loopback, 'requests' | 'close'> & {
  /** For `SHEAF_ARXIV_WEB`. */
  web: string
  /** For `SHEAF_ARXIV_FEED`. */
  feed: string
  /** For `SHEAF_ARXIV_API`. */
  api: string
  setNow: (now: Date) => void
}
