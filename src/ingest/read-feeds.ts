import type { Day } from '#paper/schema.ts'
import type { Arxiv } from './arxiv/client.ts'
import type { Feed, FeedEntry } from './arxiv/feed.ts'
import type { DigestEvent } from './report.ts'
import type { DayPlan } from './to-day.ts'

/** The first version that arXiv's listing leaves out; its feed does not, for cross-lists. Source: arXiv/arxiv-browse. */
const firstHiddenVersion = 6

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
      const ids = new Set(listed.papers.filter((paper) => category in paper.in).map(({ id }) => id))
      const trouble = findTrouble(feed, listed.date, ids)
      if (trouble) tell(finding(`The feed of ${category} is left aside on ${listed.date}: ${trouble}.`))
      else
        feeds.set(
          category,
          feed.entries.filter((entry) => ids.has(entry.id) || !wasTold(recent, category, entry)),
        )
    } catch (error) {
      tell(finding(`The feed of ${category} cannot be read: ${(error as Error).message}`))
    }
  }
  return feeds
}

/** A paper enters a category once: what an earlier day has of it there, in this version, is no news. */
function wasTold(recent: Day[], category: string, { id, version }: FeedEntry): boolean {
  return recent.some(({ papers }) =>
    papers.some((paper) => paper.id === id && category in paper.in && paper.version >= version),
  )
}

/** A stale batch bears today's date, but not today's papers: what the listing would have to show, it does not. */
function findTrouble({ date, entries }: Feed, day: string, listed: Set<string>): string | undefined {
  if (entries.length === 0) return listed.size > 0 ? 'it is empty' : undefined
  if (date !== day) return `it is of ${date}`
  const shown = entries.filter(({ version }) => version < firstHiddenVersion)
  if (shown.length === 0 && listed.size > 0) return 'it lacks what the listing shows'
  const strange = shown.filter(({ id }) => !listed.has(id)).length
  return strange > 0 && strange >= shown.length / 2 ? `${strange} of its entries are not in the listing` : undefined
}

const finding = (text: string): DigestEvent => ({ type: 'finding', text })

/** Entries of the day by category. */
export type Feeds = Map<string, FeedEntry[]>
type Tell = (event: DigestEvent) => void
