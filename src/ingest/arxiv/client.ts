import type { Config } from '#config.ts'
import { createHttp, HttpError, TooLarge } from '#ingest/http.ts'
import { type RetryPolicy, retry } from '#ingest/retry.ts'
import { parseAnswer } from './answer.ts'
import { type ApiAnswer, parseApi } from './api.ts'
import { type Feed, parseFeed } from './feed.ts'
import { type ListingPage, parseListing } from './listing.ts'
import { type OaiPage, parseOai } from './oai.ts'
import { checkPage, checkPdf } from './text-answer.ts'

const html = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1'
const pdf = 'application/pdf,*/*;q=0.1'
const xml = 'application/atom+xml,application/xml;q=0.9,text/xml;q=0.8,*/*;q=0.1'

/** Entries that arXiv puts on one page of a listing at the most. */
export const listingPageSize = 2000

/** The longest wait between two attempts, in milliseconds. */
const maxWait = 300_000

/** Attempts at one text: some papers' texts fail for ever. They take a minute or two. */
const textAttempts = 5

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
  const policies = {
    web: createPolicy(),
    texts: { ...createPolicy(), attempts: textAttempts },
    feed: createPolicy(),
    api: createPolicy(),
    oai: createPolicy(),
  }

  let isAnswering = false

  function read<T>(service: 'feed' | 'api' | 'oai', url: string, parse: (text: string) => T): Promise<T> {
    return retry(policies[service], async () => parseAnswer(url, await data.getText(url, xml), parse))
  }

  function readPage<T>(path: string, parse: (text: string) => T): Promise<T> {
    const url = `${arxiv.web}/${path}`
    return note(retry(policies.web, async () => parseAnswer(url, await web.getText(url, html), parse)))
  }

  /** Texts have a patience of their own: listings go first. */
  function readText(path: string, accept: string, check: (body: Uint8Array) => void): Promise<ArxivText> {
    const url = `${arxiv.web}/${path}`
    const find = () =>
      findText(async () => {
        const body = await web.getBytes(url, accept)
        parseAnswer(url, '', () => check(body))
        return body
      })
    return note(retry(policies.texts, find))
  }

  /** Remembers whether a page of arxiv.org came. */
  async function note<T>(page: Promise<T>): Promise<T> {
    try {
      const answer = await page
      isAnswering = true
      return answer
    } catch (error) {
      isAnswering = false
      throw error
    }
  }

  return {
    readListing: (category, skip) =>
      readPage(`list/${category}/new?skip=${skip}&show=${listingPageSize}`, parseListing),
    readCatchup: (category, date, page) => readPage(`catchup/${category}/${date}?abs=True&page=${page}`, parseListing),
    readFeed: (category) => read('feed', `${arxiv.feed}/atom/${category}`, parseFeed),
    readApi: (query) => read('api', `${arxiv.api}?${new URLSearchParams(query)}`, parseApi),
    readOai: (query) => read('oai', `${arxiv.oai}?${new URLSearchParams(query)}`, parseOai),
    readHtml: (id, version) => readText(`html/${id}v${version}`, html, checkPage),
    readPdf: (id, version) => readText(`pdf/${id}v${version}`, pdf, checkPdf),
    isAnswering: () => isAnswering,
  }
}

async function findText(read: () => Promise<Uint8Array>): Promise<ArxivText> {
  try {
    return { type: 'found', body: await read() }
  } catch (error) {
    const reason = error instanceof HttpError ? findReason(error) : undefined
    if (reason) return { type: 'none', reason }
    throw error
  }
}

/** Why there is no such text, and will be none for a while; `undefined` where arXiv may have it later. */
function findReason(error: HttpError): string | undefined {
  if (error instanceof TooLarge) return 'is larger than can be read'
  if (absent.has(error.status ?? 0)) return 'is not on arXiv'
  return error.says(failedForm) ? 'could not be made by arXiv' : undefined
}

const absent = new Set([404, 410])

/** On a page of status 500. Source: arXiv/arxiv-browse, templates/dissemination/unavailable.html */
const failedForm = /conversion system has failed to produce PDF/

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
  /** `/html/<id>v<version>`. Throws where arXiv gives no usable answer now. */
  readHtml(id: string, version: number): Promise<ArxivText>
  /** `/pdf/<id>v<version>`, likewise. */
  readPdf(id: string, version: number): Promise<ArxivText>
  /** Whether the page of arxiv.org that was last asked for came, or was said not to be there. */
  isAnswering(): boolean
}

/** A paper's text as arXiv has it; `reason` goes on from "its HTML": `is not on arXiv`. */
export type ArxivText = { type: 'found'; body: Uint8Array } | { type: 'none'; reason: string }
