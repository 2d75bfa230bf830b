import { parseArxivId } from '#paper/id.ts'
import type { StandinResponse } from '#standin/loopback.ts'
import { renderApi, renderApiError } from './api-xml.ts'
import { xml } from './response.ts'
import { parseSearchOrder, sortPapers } from './search-order.ts'
import { parseSearchQuery } from './search-query.ts'
import type { SiteOptions } from './site.ts'
import { type StandinView, viewSite } from './view.ts'
import type { StandinPaperVersion } from './world.ts'

/**
 * Answers for export.arxiv.org/api/query: papers by `id_list` in the order asked, by `search_query`, or those of the list
 * that match the query. A search gives 2,000 a page at most.
 */
export function answerApi(query: URLSearchParams, { world, now }: SiteOptions): StandinResponse {
  const search = query.get('search_query') ?? ''
  const ids = (query.get('id_list') ?? '').split(',').flatMap((id) => id.trim() || [])
  const start = toNumber(query.get('start'), 0)
  const asked = toNumber(query.get('max_results'), defaultMax)
  const order = parseSearchOrder(query)
  const matches = search ? parseSearchQuery(search) : () => ids.length > 0
  const mistake = findMistake({ ids, start, max: asked })
  if (mistake) return refuse(mistake)
  if (!order)
    return refuse('sortBy must be relevance, lastUpdatedDate or submittedDate, sortOrder ascending or descending')
  if (!matches) return refuse(`incorrect search_query format: ${search}`)
  const view = viewSite(world, now)
  const listed = ids.length > 0 ? ids.flatMap((id) => findPaper(view, id) ?? []) : allPapers(view)
  const found = listed.filter(matches)
  const papers = search ? sortPapers(found, order) : found
  const max = search ? Math.min(asked, mostSearched) : asked
  const page = papers.slice(start, start + max)
  return xml(renderApi(page, { total: papers.length, start, max, search, idList: ids.join(','), now }), type)

  function refuse(message: string): StandinResponse {
    return xml(renderApiError(message, now), type, 400)
  }
}

const type = 'application/atom+xml; charset=utf-8'
const defaultMax = 10
/** Both: https://info.arxiv.org/help/api/user-manual.html, section 3.1.1.2 */
const mostResults = 30_000
const mostSearched = 2000

function findMistake({ ids, start, max }: { ids: string[]; start: number; max: number }): string | undefined {
  if (Number.isNaN(start)) return 'start must be an integer'
  if (Number.isNaN(max)) return 'max_results must be an integer'
  if (start < 0) return 'start must be non-negative'
  if (max < 0) return 'max_results must be non-negative'
  if (max > mostResults) return `max_results must be no more than ${mostResults}`
  const malformed = ids.find((id) => !parseArxivId(id) && !unassigned.test(id))
  return malformed && `incorrect id format for ${malformed}`
}

/** Well formed though never given out, such as `0000.0000`: absent, not an error. */
const unassigned = /^\d{4}\.\d{4,5}(v\d+)?$/

function allPapers(view: StandinView): StandinPaperVersion[] {
  return [...view.papers.keys()].flatMap((id) => view.findCurrent(id) ?? [])
}

function findPaper(view: StandinView, text: string): StandinPaperVersion | undefined {
  const { id = '', version } = parseArxivId(text) ?? {}
  const current = view.findCurrent(id)
  if (!current || version === undefined || version === current.version) return current
  const asked = view.papers.get(id)?.versions.find((candidate) => candidate.version === version)
  return asked && version < current.version ? { ...asked, id, published: current.published } : undefined
}

function toNumber(text: string | null, fallback: number): number {
  if (text === null || text === '') return fallback
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN
}
