import type { Day, Paper } from '#paper/schema.ts'
import type { ApiEntry } from './arxiv/api.ts'
import { scheduledAnnouncement } from './arxiv/schedule.ts'
import type { DayPlan, PlannedPaper } from './to-day.ts'
import { fromApi, fromFeed, fromListing, type Metadata, mergePaper } from './to-paper.ts'

/** Papers of a day whose metadata has to be asked for: unknown, replaced since, or known from a stand-in only. */
export function findStale(plan: DayPlan, written: Map<string, Paper>): string[] {
  return plan.papers.filter((planned) => !isCurrent(planned, written.get(planned.id))).map(({ id }) => id)
}

/**
 * Holds what arXiv announced against what its services told: the papers to write, and the day. Pure.
 * A paper of which nothing is known but its identifier is `missing`, and the day stays `partial` until it is there.
 */
export function reconcile(plan: DayPlan, api: Map<string, ApiEntry>, written: Map<string, Paper>): Reconciled {
  const papers: Paper[] = []
  const missing: string[] = []
  const listed: Day['papers'] = []
  for (const planned of plan.papers) {
    const paper = toPaper(plan.date, planned, api.get(planned.id), written.get(planned.id))
    if (!paper) {
      missing.push(planned.id)
      continue
    }
    papers.push(paper)
    const version = announcedVersion(planned) ?? paper.version
    listed.push({ id: planned.id, version, type: planned.type, in: planned.in })
  }
  const waiting = papers.some((paper) => paper.source)
  const day: Day = {
    date: plan.date,
    status: missing.length > 0 || waiting ? 'partial' : 'complete',
    expected: plan.papers.length,
    received: papers.length,
    categories: plan.categories,
    papers: listed,
    overview: '',
  }
  return { day, papers, missing }
}

function isCurrent(planned: PlannedPaper, paper: Paper | undefined): boolean {
  const version = announcedVersion(planned)
  return paper !== undefined && !paper.source && version !== undefined && paper.version >= version
}

function toPaper(
  date: string,
  planned: PlannedPaper,
  api: ApiEntry | undefined,
  written: Paper | undefined,
): Paper | undefined {
  const { id } = planned
  const fresh = toMetadata(planned, api) ?? written
  if (!fresh) return undefined
  const license = planned.feed?.license
  const announced = announcedAsNew(date, planned, fresh) ? date : undefined
  return mergePaper(written, fresh, { id, date, ...(license && { license }), ...(announced && { announced }) })
}

function toMetadata(planned: PlannedPaper, api: ApiEntry | undefined): Metadata | undefined {
  if (api) return fromApi(api)
  if (planned.feed) return fromFeed(planned.feed)
  if (planned.listing) return fromListing(planned.listing, announcedVersion(planned) ?? 1)
  return undefined
}

function announcedVersion({ version, listing }: PlannedPaper): number | undefined {
  return version ?? listing?.version
}

/** A cross-list on the very day that announces version 1 is news; a later one is not. */
function announcedAsNew(date: string, { type }: PlannedPaper, { version, published }: Metadata): boolean {
  if (type === 'new') return true
  return type === 'cross' && version === 1 && !!published && scheduledAnnouncement(new Date(published)) === date
}

export type Reconciled = { day: Day; papers: Paper[]; missing: string[] }
