import { findDay, findPaper, getDay, writeDay, writePaper } from '#content/archive.ts'
import { listDays } from '#content/list-days.ts'
import { newYorkDate } from '#paper/calendar-date.ts'
import type { Day, Paper } from '#paper/schema.ts'
import type { Announcement } from './announcement.ts'
import { type ApiEntry, apiBatchSize } from './arxiv/api.ts'
import type { DigestRequest, Services } from './digest.ts'
import { readFeeds, withoutHidden } from './read-feeds.ts'
import { readVersions } from './read-versions.ts'
import { findProvisional, findRepeated, findStale, type Reconciled, reconcile } from './reconcile.ts'
import type { Reconstruction } from './reconstruct.ts'
import type { DayReport } from './report.ts'
import { type DayPlan, toDay, withoutPapers } from './to-day.ts'

/**
 * Brings one day as far as arXiv's services let it: its announcements, the versions announced, the metadata of its papers.
 * `undefined` where nothing was announced.
 */
export async function digestDay(
  day: AnnouncedDay,
  request: DigestRequest,
  services: Services,
): Promise<DigestedDay | undefined> {
  const { config, arxiv, tell, now } = services
  const { date, announcements } = day
  const previous = await findDay(config.content, date)
  const sources = { announcements, previous, followed: config.categories }
  const isToday = date === newYorkDate(now())
  const listed = toDay(date, { ...sources, previous: previous && withoutHidden(previous), feeds: new Map() })
  const feeds = isToday ? await readFeeds(arxiv, listed, await readRecent(config.content, date), tell) : new Map()
  const announced = toDay(date, { ...sources, feeds })
  if (announced.papers.length === 0) return undefined
  tellHidden(announced, tell)
  if (request.dryRun) return { report: dryReport(announced), papers: [] }

  const written = await readWritten(config.content, announced)
  const provisional = date < newYorkDate(now()) ? findProvisional(announced) : []
  const records = provisional.length > 0 ? await readVersions(arxiv, date, provisional, tell) : new Map()
  const plan = withoutPapers(announced, findRepeated(announced, { records, written }))
  const wanted = limitPlan(plan, request, previous)
  const api = await readMetadata(services, findStale(wanted, { records, written }))
  return publish(plan, reconcile(wanted, { api, records, written }), previous, services)
}

/** Writes a day that arXiv no longer lists, put together from what the API knows of its papers. */
export async function digestReconstruction(
  { plan, api }: Reconstruction,
  request: DigestRequest,
  services: Services,
): Promise<DigestedDay | undefined> {
  if (plan.papers.length === 0) return undefined
  if (request.dryRun) return { report: dryReport(plan), papers: [] }
  const previous = await findDay(services.config.content, plan.date)
  if (previous && !previous.reconstructed) {
    services.tell({
      type: 'finding',
      text: `${plan.date} stays as arXiv listed it; what it did not list then cannot be put together now.`,
    })
    return undefined
  }
  const wanted = limitPlan(plan, request, previous)
  const written = await readWritten(services.config.content, wanted)
  const reconciled = reconcile(wanted, { api, records: new Map(), written })
  return publish(plan, { ...reconciled, day: { ...reconciled.day, reconstructed: true } }, previous, services)
}

/** Writes the papers, then the day: until all its papers are there, no page lists them. */
async function publish(
  plan: DayPlan,
  reconciled: Reconciled,
  previous: Day | undefined,
  { config, tell }: Services,
): Promise<DigestedDay> {
  const { day, papers, missing } = reconciled
  const known = new Set([...missing, ...papers.map(({ id }) => id)])
  const late = plan.papers.map(({ id }) => id).filter((id) => !known.has(id))
  const isWhole =
    day.status === 'complete' && late.length === 0 && config.categories.every((category) => category in plan.categories)
  const status = isWhole ? 'complete' : 'partial'
  const finished: Day = { ...day, status, expected: plan.papers.length, overview: previous?.overview ?? '' }
  let written = 0
  for (const [index, paper] of papers.entries()) {
    if (await writePaper(config.content, paper)) written++
    tell({ type: 'progress', task: 'papers', done: index + 1, total: papers.length })
  }
  if (await writeDay(config.content, finished)) written++
  const { date, expected, received } = finished
  return { report: { date, status, expected, received, missing: [...missing, ...late], written }, papers }
}

/** A limit holds back only what is not there yet. */
function limitPlan(
  plan: DayPlan,
  { limit = Number.POSITIVE_INFINITY }: DigestRequest,
  previous: Day | undefined,
): DayPlan {
  const there = new Set(previous?.papers.map(({ id }) => id))
  return { ...plan, papers: plan.papers.filter(({ id }, index) => index < limit || there.has(id)) }
}

/** Asks the API in batches. A batch that fails is a finding: feed and listing stand in for its papers. */
async function readMetadata({ arxiv, tell }: Services, ids: string[]): Promise<Map<string, ApiEntry>> {
  const entries = new Map<string, ApiEntry>()
  for (let start = 0; start < ids.length; start += apiBatchSize) {
    const batch = ids.slice(start, start + apiBatchSize)
    try {
      const query = { id_list: batch.join(','), start: '0', max_results: String(batch.length) }
      for (const entry of (await arxiv.readApi(query)).entries) entries.set(entry.id, entry)
    } catch (error) {
      tell({ type: 'finding', text: `The API did not tell of ${batch.length} papers: ${(error as Error).message}` })
    }
    tell({ type: 'progress', task: 'metadata', done: start + batch.length, total: ids.length })
  }
  return entries
}

/** The days before this one in the archive, as many as a stale feed may come from. */
async function readRecent(content: string, date: string): Promise<Day[]> {
  const dates = (await listDays(content)).filter((earlier) => earlier < date).slice(-5)
  return Promise.all(dates.map((earlier) => getDay(content, earlier)))
}

async function readWritten(content: string, { papers }: DayPlan): Promise<Map<string, Paper>> {
  const written = new Map<string, Paper>()
  for (const { id } of papers) {
    const paper = await findPaper(content, id)
    if (paper) written.set(id, paper)
  }
  return written
}

function tellHidden({ papers }: DayPlan, tell: Services['tell']): void {
  const hidden = papers.filter(({ listing, feed }) => feed && !listing).map(({ id }) => id)
  if (hidden.length === 0) return
  const text = `In the feed, but not in the listing: ${hidden.join(', ')} (arXiv's listing hides version 6 and later).`
  tell({ type: 'finding', text })
}

function dryReport({ date, papers }: DayPlan): DayReport {
  return { date, status: 'complete', expected: papers.length, received: 0, missing: [], written: 0 }
}

export type AnnouncedDay = { date: string; announcements: Announcement[] }
export type DigestedDay = { report: DayReport; papers: Paper[] }
