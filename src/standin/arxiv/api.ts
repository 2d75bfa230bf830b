import { newYorkDate } from '#paper/calendar-date.ts'
import { parseArxivId } from '#paper/id.ts'
import type { StandinResponse } from '#standin/loopback.ts'
import { renderApi, renderApiError } from './api-xml.ts'
import { xml } from './response.ts'
import type { SiteOptions } from './site.ts'
import { findCurrent, type StandinPaperVersion, type StandinWorld } from './world.ts'

/** Answers for export.arxiv.org/api/query by `id_list`; a search finds nothing. Papers come in the order asked. */
export function answerApi(query: URLSearchParams, { world, now }: SiteOptions): StandinResponse {
  const idList = query.get('id_list') ?? ''
  const ids = idList.split(',').flatMap((id) => id.trim() || [])
  const start = toNumber(query.get('start'), 0)
  const max = toNumber(query.get('max_results'), defaultMax)
  const mistake = findMistake({ ids, start, max })
  if (mistake) return xml(renderApiError(mistake, now), type, 400)
  const papers = ids.flatMap((id) => findPaper(world, id, newYorkDate(now)) ?? [])
  const page = papers.slice(start, start + max)
  return xml(renderApi(page, { total: papers.length, start, max, idList: ids.join(','), now }), type)
}

const type = 'application/atom+xml; charset=utf-8'
const defaultMax = 10
/** Source: https://info.arxiv.org/help/api/user-manual.html, section 3.1.1.2 */
const mostResults = 30_000

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

function findPaper(world: StandinWorld, text: string, today: string): StandinPaperVersion | undefined {
  const { id = '', version } = parseArxivId(text) ?? {}
  const current = findCurrent(world, id, today)
  if (!current || version === undefined || version === current.version) return current
  const asked = world.papers.get(id)?.versions.find((candidate) => candidate.version === version)
  return asked && version < current.version ? { ...asked, id, published: current.published } : undefined
}

function toNumber(text: string | null, fallback: number): number {
  if (text === null || text === '') return fallback
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN
}
