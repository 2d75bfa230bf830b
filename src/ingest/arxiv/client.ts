import type { Config } from '#config.ts'
import { createHttp } from '#ingest/http.ts'
import { type RetryPolicy, retry } from '#ingest/retry.ts'
import { parseAnswer } from './answer.ts'
import { type ApiAnswer, parseApi } from './api.ts'
import { type Feed, parseFeed } from './feed.ts'
import { type ListingPage, parseListing } from './listing.ts'
import { type OaiPage, parseOai } from './oai.ts'

const html = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1'
const xml = 'application/atom+xml,application/xml;q=0.9,text/xml;q=0.8,*/*;q=0.1'

/** Entries that arXiv puts on one page of a listing at the most. */
export const listingPageSize = 2000

/** The longest wait between two attempts, in milliseconds. */
const maxWait = 300_000

/**
 * arXiv's doors: each asks, waits and asks again until it has a whole, well-formed answer. Two queues, one request at a
 * time in each: pages of arxiv.org, and its services for machines. Each service has a patience of its own for the whole run.
 */
export function createArxiv(
  { arxiv, repository }: Pick<Config, 'arxiv' | 'repository'>,
  tell?: RetryPolicy['tell'],
): Arxiv {
  const userAgent = `Sheaf/0.1 (${repository ? `+${repository}` : 'arXiv digest'})`
  const { timeout, interval, webInterval } = arxiv
  const web = createHttp({ userAgent, interval: webInterval, timeout })
  const data = createHttp({ userAgent, interval, timeout })
  const createPolicy = (): RetryPolicy => ({
    wait: arxiv.retryWait,
    maxWait,
    patience: arxiv.retryDeadline,
    ...(tell && { tell }),
  })
  const policies = { web: createPolicy(), feed: createPolicy(), api: createPolicy(), oai: createPolicy() }

  function read<T>(service: keyof typeof policies, url: string, parse: (text: string) => T): Promise<T> {
    const [http, accept] = service === 'web' ? [web, html] : [data, xml]
    return retry(policies[service], async () => parseAnswer(url, await http.getText(url, accept), parse))
  }

  return {
    readListing: (category, skip) =>
      read('web', `${arxiv.web}/list/${category}/new?skip=${skip}&show=${listingPageSize}`, parseListing),
    readCatchup: (category, date, page) =>
      read('web', `${arxiv.web}/catchup/${category}/${date}?abs=True&page=${page}`, parseListing),
    readFeed: (category) => read('feed', `${arxiv.feed}/atom/${category}`, parseFeed),
    readApi: (query) => read('api', `${arxiv.api}?${new URLSearchParams(query)}`, parseApi),
    readOai: (query) => read('oai', `${arxiv.oai}?${new URLSearchParams(query)}`, parseOai),
  }
}

export type Arxiv = {
  /** `/list/<category>/new`, from entry `skip` on. */
  readListing(category: string, skip: number): Promise<ListingPage>
  /** `/catchup/<category>/<date>`, page 1 and on. */
  readCatchup(category: string, date: string, page: number): Promise<ListingPage>
  /** One category's feed of today. */
  readFeed(category: string): Promise<Feed>
  /** The API's answer to a query (`id_list`, `search_query`, `start`, `max_results` …). */
  readApi(query: Record<string, string>): Promise<ApiAnswer>
  /** One answer of OAI-PMH in the format `arXivRaw` (`verb`: ListRecords or GetRecord). */
  readOai(query: Record<string, string>): Promise<OaiPage>
}
