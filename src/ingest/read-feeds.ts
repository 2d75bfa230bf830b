import type { AnnouncementType, Day } from '#paper/schema.ts'
import type { Arxiv } from './arxiv/client.ts'
import type { Feed, FeedEntry } from './arxiv/feed.ts'
import { findRecord } from './read-versions.ts'
import type { DigestEvent } from './report.ts'
import type { DayPlan } from './to-day.ts'

/** The first version that arXiv's listing leaves out; its feed does not, for cross-lists. Source: arXiv/arxiv-browse. */
export const firstHiddenVersion = 6

/** arXiv cuts a feed there. Source: arXiv/arxiv-feed */
const mostEntries = 2000

/**
 * The feeds of a day, by category. They know only today in New York, so no other day is asked for. A feed that cannot be
 * read, is empty or of another day is a finding: the versions it would have told are then provisional. What `recent` days
 * have already is left out.
 */
export async function readFeeds(arxiv: Arxiv, listed: DayPlan, recent: Day[], tell: Tell): Promise<Feeds> {
  const feeds: Feeds = new Map()
  for (const category of Object.keys(listed.categories)) {
    try {
      const feed = await arxiv.readFeed(category)
      const types = new Map(listed.papers.flatMap(({ id, in: own }) => (own[category] ? [[id, own[category]]] : [])))
      const trouble = findTrouble(feed, listed.date, types)
      if (trouble) {
        tell(finding(`The feed of ${category} is left aside on ${listed.date}: ${trouble}.`))
        continue
      }
      const news = feed.entries.filter((entry) => types.has(entry.id) || !wasTold(recent, category, entry))
      feeds.set(category, types.size > 0 ? news : await confirm(arxiv, listed.date, news, tell))
    } catch (error) {
      tell(finding(`The feed of ${category} cannot be read: ${(error as Error).message}`))
    }
  }
  return feeds
}

/** A day as arXiv's listing shows it, without what only a feed told. */
export function withoutHidden(day: Day): Day {
  return { ...day, papers: day.papers.filter(({ version }) => version < firstHiddenVersion) }
}

/** A paper enters a category once: what an earlier day has of it there, in this version, is no news. */
function wasTold(recent: Day[], category: string, { id, version }: FeedEntry): boolean {
  return recent.some(({ papers }) =>
    papers.some((paper) => paper.id === id && category in paper.in && paper.version >= version),
  )
}

/** A stale batch bears today's date, but not today's papers: the listing shows others, or shows them otherwise. */
function findTrouble({ date, entries }: Feed, day: string, listed: Map<string, AnnouncementType>): string | undefined {
  if (entries.length === 0) return listed.size > 0 ? 'it is empty' : undefined
  if (date !== day) return `it is of ${date}`
  const shown = entries.filter(({ version }) => version < firstHiddenVersion)
  const agreeing = shown.filter(({ id, type }) => listed.get(id) === type).length
  const most = Math.max(shown.length, Math.min(listed.size, mostEntries))
  return agreeing < most / 2 ? `${agreeing} of ${most} entries are as in the listing` : undefined
}

/**
 * Where the listing shows nothing, nothing tells a stale batch of hidden entries from today's but OAI-PMH: what it knows
 * unchanged since an earlier day is left out. The version of what it does not tell of is not for sure.
 */
async function confirm(arxiv: Arxiv, date: string, entries: FeedEntry[], tell: Tell): Promise<AnnouncedEntry[]> {
  const confirmed: AnnouncedEntry[] = []
  for (const entry of entries) {
    try {
      const record = await findRecord(arxiv, entry.id)
      if (!record) confirmed.push({ ...entry, isUnsure: true })
      else if (record.changed >= date) confirmed.push(entry)
      else tell(finding(`The feed of ${date} repeats ${entry.id} of ${record.changed}: left out.`))
    } catch (error) {
      tell(finding(`OAI-PMH did not confirm ${entry.id} on ${date}: ${(error as Error).message}`))
      confirmed.push({ ...entry, isUnsure: true })
    }
  }
  return confirmed
}

const finding = (text: string): DigestEvent => ({ type: 'finding', text })

/** Entries of the day by category. */
export type Feeds = Map<string, AnnouncedEntry[]>
/** `isUnsure`: perhaps of an earlier day. */
export type AnnouncedEntry = FeedEntry & { isUnsure?: true }
type Tell = (event: DigestEvent) => void
