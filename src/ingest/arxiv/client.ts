import type { Config } from '#config.ts'
import { createHttp } from '../http.ts'

const html = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1'
const atom = 'application/atom+xml,application/xml;q=0.9,*/*;q=0.1'

/** Entries that arXiv puts on one page of a listing at the most. */
export const listingPageSize = 2000

/** arXiv's doors, each answering with the text it got. Two queues: pages of arxiv.org, and feed with API. */
export function createArxiv({ arxiv, repository }: Pick<Config, 'arxiv' | 'repository'>): Arxiv {
  const userAgent = `Sheaf/0.1 (${repository ? `+${repository}` : 'arXiv digest'})`
  const web = createHttp({ userAgent, interval: arxiv.webInterval })
  const data = createHttp({ userAgent, interval: arxiv.interval })
  return {
    fetchListing: (category, skip) => web.getText(listingUrl(arxiv.web, category, skip), html),
    fetchCatchup: (category, date, page) => web.getText(catchupUrl(arxiv.web, category, date, page), html),
    fetchFeed: (category) => data.getText(`${arxiv.feed}/atom/${encodeURIComponent(category)}`, atom),
    fetchApi: (ids) => data.getText(apiUrl(arxiv.api, ids), atom),
  }
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
  fetchListing(category: string, skip: number): Promise<string>
  /** HTML of `/catchup/<category>/<date>`, page 1 and on. */
  fetchCatchup(category: string, date: string, page: number): Promise<string>
  /** Atom of one category's feed of today. */
  fetchFeed(category: string): Promise<string>
  /** Atom of the API's metadata of these identifiers. */
  fetchApi(ids: string[]): Promise<string>
}
