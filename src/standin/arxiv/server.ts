import {
  type Intercept,
  type Loopback,
  type StandinRequest,
  type StandinResponse,
  serveLoopback,
} from '#standin/loopback.ts'
import { answerApi } from './api.ts'
import { answerFeed } from './feed.ts'
import { answerOai, type OaiOptions } from './oai.ts'
import { answerSite } from './site.ts'
import type { StandinWorld } from './world.ts'

/**
 * Serves a world on 127.0.0.1 as arxiv.org, rss.arxiv.org, export.arxiv.org and oaipmh.arxiv.org do. `now` stands for the
 * clock (default: the real one), `port` 0 takes a free one, `intercept` may answer in arXiv's place.
 */
export async function startArxiv(world: StandinWorld, options: ArxivOptions = {}): Promise<ArxivStandin> {
  let { now } = options
  const { origin, requests, close } = await serveLoopback(async (request) => {
    const clock = now ?? new Date()
    const answerAt = (at = clock) => answer(request, { world, now: at, pageSize: options.oaiPageSize ?? oaiPageSize })
    return (await options.intercept?.(request, answerAt, clock)) ?? answerAt()
  }, options)
  return {
    web: origin,
    feed: `${origin}${feedPath}`,
    api: `${origin}${apiPath}`,
    oai: `${origin}${oaiPath}`,
    requests,
    setNow: (instant) => {
      now = instant
    },
    close,
  }
}

const feedPath = '/rss-host'
const apiPath = '/api-host/api/query'
const oaiPath = '/oai-host/oai'
const oaiPageSize = 1000

function answer({ method, url, body }: StandinRequest, site: OaiOptions): StandinResponse {
  const asked = new URL(url, 'http://127.0.0.1')
  const query = method === 'POST' ? new URLSearchParams(body) : asked.searchParams
  if (asked.pathname === apiPath) return answerApi(query, site)
  if (asked.pathname === oaiPath) return answerOai(query, site)
  if (asked.pathname.startsWith(`${feedPath}/`)) return answerFeed(asked.pathname.slice(feedPath.length), site)
  return answerSite(asked, site)
}

export type ArxivOptions = {
  now?: Date
  port?: number
  intercept?: Intercept
  /** Most records a page of OAI-PMH; default 1,000. */
  oaiPageSize?: number
}

export type ArxivStandin = Pick<Loopback, 'requests' | 'close'> & {
  /** For `SHEAF_ARXIV_WEB`. */
  web: string
  /** For `SHEAF_ARXIV_FEED`. */
  feed: string
  /** For `SHEAF_ARXIV_API`. */
  api: string
  /** For `SHEAF_ARXIV_OAI`. */
  oai: string
  setNow: (now: Date) => void
}
