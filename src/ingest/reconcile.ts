import { isCategoryOf } from '#paper/category.ts'
import { type Day, type DayPaper, type Paper, PaperSchema } from '#paper/schema.ts'
import type { ApiEntry } from './arxiv/api.ts'
import type { OaiRecord } from './arxiv/oai.ts'
import { scheduledAnnouncement } from './arxiv/schedule.ts'
import { createNewsTest } from './first-announcement.ts'
import { firstHiddenVersion } from './read-feeds.ts'
import type { DayPlan, PlannedPaper } from './to-day.ts'
import { type AnnouncedPaper, fromApi, fromFeed, fromListing, type Metadata, mergePaper } from './to-paper.ts'

/** Papers of a day whose metadata has to be asked for: unknown, replaced since, or known from a stand-in only. */
export function findStale(plan: DayPlan, { records, written }: Pick<Sources, 'records' | 'written'>): string[] {
  return plan.papers.filter((paper) => !isCurrent(plan.date, paper, records, written.get(paper.id))).map(({ id }) => id)
}

/** Papers of a day whose announced version is not known for sure. */
export function findProvisional(plan: DayPlan): PlannedPaper[] {
  return plan.papers.filter(({ version }) => version === undefined)
}

/**
 * Papers that a day has from a stale feed: the listing hides them, so that only OAI-PMH can tell, and it knows of no change
 * since an earlier day.
 */
export function findRepeated(
  { date, papers }: DayPlan,
  { records, written }: Pick<Sources, 'records' | 'written'>,
): string[] {
  const repeated = papers.filter(({ id, version, listing }) => {
    const isHidden = version === undefined && !listing && (written.get(id)?.version ?? 0) >= firstHiddenVersion
    return isHidden && (records.get(id)?.changed ?? date) < date
  })
  return repeated.map(({ id }) => id)
}

/**
 * Holds what arXiv announced against what its services told: the papers to write, and the day. Pure.
 *
 * Each field has one authority: type and order the listing, announced version and licence the feed or OAI-PMH, all else
 * the API. Where an authority is silent the next best stands in, the paper is marked, and the day stays `partial` until
 * it has spoken. A paper of which nothing usable is known but its identifier is `missing`.
 */
export function reconcile(plan: DayPlan, { api, records, written }: Sources): Reconciled {
  const papers: Paper[] = []
  const listed: DayPaper[] = []
  const missing: string[] = []
  const isNews = createNewsTest(plan, (id) => (api.get(id) ?? written.get(id))?.published)
  let isWaiting = false
  for (const planned of plan.papers) {
    const record = records.get(planned.id)
    const announced = isNews(planned) ? { announced: plan.date } : {}
    const announcement = { date: plan.date, ...announced }
    const paper = toPaper(announcement, planned, api.get(planned.id), record, written.get(planned.id))
    if (!paper || !PaperSchema.safeParse(paper).success) {
      missing.push(planned.id)
      continue
    }
    const version = announcedVersion(plan.date, planned, record)
    const guess = Math.min(planned.listing?.version ?? paper.version, paper.version)
    isWaiting ||= !version || paper.version < version || paper.source !== undefined
    papers.push(paper)
    listed.push({
      id: planned.id,
      version: version ?? guess,
      type: planned.type,
      in: planned.in,
      ...(!version && { provisional: true }),
    })
  }
  const day: Day = {
    date: plan.date,
    status: missing.length > 0 || isWaiting ? 'partial' : 'complete',
    expected: plan.papers.length,
    received: papers.length,
    categories: plan.categories,
    papers: listed,
    overview: '',
  }
  return { day, papers, missing }
}

/** A late cross-list changes a paper's categories, though not its version. */
function isCurrent(
  date: string,
  planned: PlannedPaper,
  records: Sources['records'],
  paper: Paper | undefined,
): boolean {
  const version = announcedVersion(date, planned, records.get(planned.id)) ?? planned.listing?.version
  if (!paper || paper.source || version === undefined || paper.version < version) return false
  return Object.keys(planned.in).every((name) => paper.categories.some((category) => isCategoryOf(category, name)))
}

function toPaper(
  announcement: Pick<AnnouncedPaper, 'date' | 'announced'>,
  planned: PlannedPaper,
  api?: ApiEntry,
  record?: OaiRecord,
  written?: Paper,
): Paper | undefined {
  const { id, feed } = planned
  const fresh = toMetadata(planned, api, written)
  if (!fresh) return undefined
  const license = feed?.license ?? record?.license
  return mergePaper(written, fresh, { id, ...announcement, ...(license && { license }) })
}

function toMetadata({ feed, listing }: PlannedPaper, api?: ApiEntry, written?: Paper): Metadata | undefined {
  if (api) return fromApi(api)
  if (feed && (!written || feed.version > written.version)) return fromFeed(feed)
  if (listing && !written) return fromListing(listing, listing.version ?? 1)
  return written
}

/** The feed's word, or else the newest version that was in time for this announcement. */
function announcedVersion(date: string, { version, type }: PlannedPaper, record?: OaiRecord): number | undefined {
  if (version !== undefined || !record) return version
  if (type === 'new') return 1
  const inTime = record.versions.filter(({ submitted }) => scheduledAnnouncement(submitted) <= date)
  return inTime.at(-1)?.version ?? 1
}

export type Sources = { api: Map<string, ApiEntry>; records: Map<string, OaiRecord>; written: Map<string, Paper> }
export type Reconciled = { day: Day; papers: Paper[]; missing: string[] }
