import { getArchive, isCategoryOf } from '#paper/category.ts'
import type { ApiEntry } from './arxiv/api.ts'
import type { Arxiv } from './arxiv/client.ts'
import { nextWorkday, previousWorkday, submissionWindow } from './arxiv/schedule.ts'
import { inListingOrder } from './listing-order.ts'
import type { DayPlan, PlannedPaper } from './to-day.ts'

/** Entries of the API on one page. */
const pageSize = 500

/** Workdays that moderation may hold a submission up. */
const longestHold = 10

/** Submissions that it takes to see where an announcement's identifiers begin; with fewer, the timetable alone decides. */
const fewest = 20

/** From this day on identifiers rise over all archives. Source: https://info.arxiv.org/help/arxiv_identifier.html */
const newIdentifiers = '2007-04-02'

/** The share of an announcement's identifiers that may be stragglers of an earlier one. */
const stragglers = 0.02

/**
 * Puts together days that arXiv no longer lists (older than 90 days), out of the API's submission dates: new papers and the
 * cross-lists they have today; replacements are not known.
 *
 * arXiv gives identifiers in rising order at the announcement, so the first ones of a day's submissions mark its border:
 * over 85,000 papers of 179 days, 0.3 % lie on the wrong side of one. A paper that was held up is found on the day whose
 * identifiers surround its own; a day whose identifiers run into the next day's was no announcement.
 */
export function createReconstruction(arxiv: Arxiv, followed: string[]): (date: string) => Promise<Reconstruction> {
  const windows = new Map<string, Promise<ApiEntry[]>>()
  const readWindow = (date: string): Promise<ApiEntry[]> => {
    const known = windows.get(date) ?? readSubmissions(arxiv, followed, date)
    windows.set(date, known)
    // What failed is asked for again by the next day that needs it.
    known.catch(() => windows.delete(date))
    return known
  }
  return async (date) => {
    const own = await readWindow(date)
    if (date < newIdentifiers || own.length < fewest) return toReconstruction(date, followed, own)
    const dates = [nextWorkday(nextWorkday(date)), nextWorkday(date), date]
    for (let back = 0; back < longestHold; back++) dates.push(previousWorkday(dates.at(-1) as string))
    const read = await Promise.all(dates.map(async (day) => ({ date: day, entries: await readWindow(day) })))
    const borders = findBorders(read.reverse())
    const here = borders.findIndex((border) => border.date === date)
    const { first, last } = { first: borders[here]?.first, last: borders[here + 1]?.first }
    const announced = read
      .flatMap(({ entries }) => entries)
      .filter(({ id }) => first !== undefined && id >= first && (last === undefined || id < last))
    return toReconstruction(date, followed, announced)
  }
}

/** The first identifier of each announcement, oldest first; days without one are left out. */
function findBorders(days: { date: string; entries: ApiEntry[] }[]): { date: string; first: string }[] {
  const borders: { date: string; first: string }[] = []
  let carried: string[] = []
  for (const [index, { date, entries }] of days.entries()) {
    const ids = [...carried, ...entries.map(({ id }) => id)].sort()
    const next = days[index + 1]?.entries.map(({ id }) => id).sort() ?? []
    const nextFirst = next[Math.floor(next.length * stragglers)]
    const median = ids[Math.floor(ids.length / 2)]
    carried = []
    if (median === undefined) continue
    if (nextFirst !== undefined && nextFirst <= median) carried = ids
    else borders.push({ date, first: ids[Math.floor(ids.length * stragglers)] as string })
  }
  return borders
}

async function readSubmissions(arxiv: Arxiv, followed: string[], date: string): Promise<ApiEntry[]> {
  const { from, to } = submissionWindow(date)
  const categories = followed.map((name) => `cat:${isDivided(name) ? `${name}.*` : name}`).join(' OR ')
  const entries: ApiEntry[] = []
  for (;;) {
    const page = await arxiv.readApi({
      search_query: `(${categories}) AND submittedDate:[${compact(from)} TO ${compact(to)}]`,
      sortBy: 'submittedDate',
      sortOrder: 'ascending',
      start: String(entries.length),
      max_results: String(pageSize),
    })
    // arXiv's API has been seen to answer with an empty page in the middle.
    if (page.entries.length === 0 && entries.length < page.total) {
      throw new Error(`The API counts ${page.total} submissions for ${date} and shows ${entries.length}. Run again.`)
    }
    entries.push(...page.entries)
    if (entries.length >= page.total) break
  }
  return entries.filter(({ published }) => new Date(published) > from && new Date(published) <= to)
}

function toReconstruction(date: string, followed: string[], entries: ApiEntry[]): Reconstruction {
  const distinct = new Map(entries.map((entry) => [entry.id, entry]))
  const planned = [...distinct.values()]
    .map((entry) => toPlanned(entry, followed))
    .filter((paper) => Object.keys(paper.in).length > 0)
  const papers = inListingOrder(planned, followed)
  const count = (category: string, type: string) => papers.filter((paper) => paper.in[category] === type).length
  const categories = followed.map((category) => [
    category,
    { new: count(category, 'new'), cross: count(category, 'cross'), replace: 0 },
  ])
  return { plan: { date, categories: Object.fromEntries(categories), papers }, api: distinct }
}

function toPlanned({ id, categories }: ApiEntry, followed: string[]): PlannedPaper {
  const [primary = ''] = categories
  const within = followed.filter((name) => categories.some((category) => isCategoryOf(category, name)))
  const types = within.map((name) => [name, isCategoryOf(primary, name) ? 'new' : 'cross'] as const)
  return {
    id,
    version: 1,
    type: types.some(([, type]) => type === 'new') ? 'new' : 'cross',
    in: Object.fromEntries(types),
  }
}

/** Whether a followed name stands for an archive of several categories: `cs`, but not `hep-th`. */
function isDivided(name: string): boolean {
  const { id, categories } = getArchive(name)
  return id === name && categories !== undefined
}

/** `2026-11-20T19:00:00Z` → `202611201900`, the API's form. */
function compact(instant: Date): string {
  return instant.toISOString().replace(/\D/g, '').slice(0, 12)
}

export type Reconstruction = { plan: DayPlan; api: Map<string, ApiEntry> }
