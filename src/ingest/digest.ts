import type { Config } from '#config.ts'
import { findDay, findPaper, writeDay, writePaper } from '#content/archive.ts'
import { newYorkDate } from '#paper/calendar-date.ts'
import type { Paper } from '#paper/schema.ts'
import type { Announcement } from './announcement.ts'
import { answerPapers } from './answer-papers.ts'
import { parseAnswer } from './arxiv/answer.ts'
import { type ApiEntry, apiBatchSize, parseApi } from './arxiv/api.ts'
import type { Arxiv } from './arxiv/client.ts'
import type { FaqProvider } from './faq/provider.ts'
import { type DateRange, datesOf, readDays, readFeeds } from './read-days.ts'
import { findStale, reconcile } from './reconcile.ts'
import type { DayReport, DigestEvent, DigestReport } from './report.ts'
import { type DayPlan, toDay } from './to-day.ts'

/**
 * The story of a run: what arXiv announced → its papers, written at once → their answers, written one by one.
 *
 * Whatever is written is whole; running again finishes what is missing and changes no byte of what is there. A category or
 * a service that fails is told in the report, and never empties anything.
 */
export async function digest(request: DigestRequest, services: Services): Promise<DigestReport> {
  const { config, arxiv, provider } = services
  const started = Date.now()
  const findings: string[] = []
  const tell = (event: DigestEvent) => {
    if (event.type === 'finding') findings.push(event.text)
    services.tell(event)
  }
  const { days, unread } = await readDays(arxiv, config.categories, datesOf(request), tell)
  const reports: DayReport[] = []
  const papers = new Map<string, Paper>()
  for (const [date, announcements] of days) {
    const result = await digestDay({ date, announcements, complete: unread.length === 0 }, request, {
      ...services,
      tell,
    })
    reports.push(result.report)
    for (const paper of result.papers) papers.set(paper.id, paper)
  }
  const asked = request.faq === false || request.dryRun ? [] : [...papers.values()]
  const faq = await answerPapers(asked, provider, config, tell)
  return { days: reports, faq, unread, findings, seconds: (Date.now() - started) / 1000 }
}

async function digestDay({ date, announcements, complete }: AnnouncedDay, request: DigestRequest, services: Services) {
  const { config, arxiv, tell, now } = services
  const { content } = config
  const categories = announcements.map(({ category }) => category)
  const feeds = date === newYorkDate(now()) ? await readFeeds(arxiv, date, categories, tell) : new Map()
  const previous = await findDay(content, date)
  const plan = toDay(date, announcements, feeds, previous)
  tellHidden(plan, tell)
  if (request.dryRun) return { report: dryReport(plan), papers: [] }

  const written = await readWritten(content, plan)
  const wanted = limitPlan(plan, request.limit)
  const api = await fetchMetadata(arxiv, findStale(wanted, written), tell)
  const { day, papers, missing } = reconcile(wanted, api, written)
  const late = plan.papers.slice(wanted.papers.length).map(({ id }) => id)
  const partial = day.status === 'partial' || late.length > 0 || !complete
  Object.assign(day, {
    expected: plan.papers.length,
    status: partial ? 'partial' : 'complete',
    overview: previous?.overview ?? '',
  })

  let changes = 0
  for (const [index, paper] of papers.entries()) {
    if (await writePaper(content, paper)) changes++
    tell({ type: 'progress', task: 'papers', done: index + 1, total: papers.length })
  }
  // The day comes last: until all its papers are there, no page lists them.
  if (await writeDay(content, day)) changes++
  const { status, expected, received } = day
  const report: DayReport = { date, status, expected, received, missing: [...missing, ...late], written: changes }
  return { report, papers }
}

/** Asks the API in batches. A batch that fails is a finding: feed and listing stand in for its papers. */
async function fetchMetadata(arxiv: Arxiv, ids: string[], tell: Services['tell']): Promise<Map<string, ApiEntry>> {
  const entries = new Map<string, ApiEntry>()
  for (let start = 0; start < ids.length; start += apiBatchSize) {
    const batch = ids.slice(start, start + apiBatchSize)
    try {
      for (const entry of parseAnswer(await arxiv.fetchApi(batch), parseApi)) entries.set(entry.id, entry)
    } catch (error) {
      tell({ type: 'finding', text: `The API did not tell of ${batch.length} papers: ${(error as Error).message}` })
    }
    tell({ type: 'progress', task: 'metadata', done: start + batch.length, total: ids.length })
  }
  return entries
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
  if (hidden.length > 0) {
    tell({
      type: 'finding',
      text: `In the feed, but not in the listing: ${hidden.join(', ')} (arXiv's listing hides version 6 and later).`,
    })
  }
}

function limitPlan(plan: DayPlan, limit: number | undefined): DayPlan {
  return limit === undefined ? plan : { ...plan, papers: plan.papers.slice(0, limit) }
}

function dryReport({ date, papers }: DayPlan): DayReport {
  return { date, status: 'complete', expected: papers.length, received: 0, missing: [], written: 0 }
}

export type DigestRequest = DateRange & {
  /** Only the first papers of each day, for trying out; the day stays partial. */
  limit?: number
  /** `false`: no questions are asked. */
  faq?: boolean
  /** Reads listings and feeds, writes nothing. */
  dryRun?: boolean
}

export type Services = {
  config: Config
  arxiv: Arxiv
  provider: FaqProvider
  tell: (event: DigestEvent) => void
  now: () => Date
}

type AnnouncedDay = { date: string; announcements: Announcement[]; complete: boolean }
