import type { Config } from '#config.ts'
import { createHttp, type Http } from '#ingest/http.ts'
import type { Answer } from './answer.ts'

const html = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1'
const atom = 'application/atom+xml,application/xml;q=0.9,*/*;q=0.1'

/** Entries that arXiv puts on one page of a listing at the most. */
export const listingPageSize = 2000

/** arXiv's doors. Two queues: pages of arxiv.org, and feed with API. */
export function createArxiv({ arxiv, repository }: Pick<Config, 'arxiv' | 'repository'>): Arxiv {
  const userAgent = `Sheaf/0.1 (${repository ? `+${repository}` : 'arXiv digest'})`
  const web = createHttp({ userAgent, interval: arxiv.webInterval })
  const data = createHttp({ userAgent, interval: arxiv.interval })
  return {
    fetchListing: (category, skip) => get(web, listingUrl(arxiv.web, category, skip), html),
    fetchCatchup: (category, date, page) => get(web, catchupUrl(arxiv.web, category, date, page), html),
    fetchFeed: (category) => get(data, `${arxiv.feed}/atom/${encodeURIComponent(category)}`, atom),
    fetchApi: (ids) => get(data, apiUrl(arxiv.api, ids), atom),
  }
}

async function get(http: Http, url: string, accept: string): Promise<Answer> {
  return { url, text: await http.getText(url, accept) }
}

function listingUrl(web: string, category: string, skip: number): string {
  return `${web}/list/${encodeURIComponent(category)}/new?skip=${skip}&show=${listingPageSize}`
}

function catchupUrl(web: string, category: string, date: string, page: number): string {
  return `${web}/catchup/${encodeURIComponent(category)}/${date}?abs=True&page=${page}`
}

function apiUrl(api: string, ids: string[]): string {
  return `${api}?${new URLSearchParams({ id_list: ids.join(','), start: '0', max_results: String(ids.length) })}`
}

export type Arxiv = {
  /** HTML of `/list/<category>/new`, from entry `skip` on. */
  fetchListing(category: string, skip: number): Promise<Answer>
  /** HTML of `/catchup/<category>/<date>`, page 1 and on. */
  fetchCatchup(category: string, date: string, page: number): Promise<Answer>
  /** Atom of one category's feed of today. */
  fetchFeed(category: string): Promise<Answer>
  /** Atom of the API's metadata of these identifiers. */
  fetchApi(ids: string[]): Promise<Answer>
}
