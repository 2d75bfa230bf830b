import type { IndexPart } from './part.ts'
import type { Query } from './query.ts'
import { type Ranking, rankPapers } from './rank.ts'

/**
 * Answers a search: from the newest parts first, and where the archive is larger, once more with what older years add
 * behind these. The last answer is `complete`.
 */
export async function* searchArchive(parts: IndexPart[], query: Query): AsyncGenerator<Answer> {
  const newest = countNewest(parts)
  const recent = await rankPapers(parts.slice(0, newest), query)
  if (newest === parts.length) {
    yield { ...recent, complete: true }
    return
  }
  if (recent.holds === 'all') yield { ...recent, complete: false }
  yield { ...join(recent, await rankPapers(parts.slice(newest), query)), complete: true }
}

/** Papers that are asked at once, at least. */
const askedAtOnce = 75_000

function countNewest(parts: IndexPart[]): number {
  let papers = 0
  for (const [index, { living }] of parts.entries()) {
    papers += living
    if (papers >= askedAtOnce) return index + 1
  }
  return parts.length
}

/** What holds all words stays before what holds some, and recent papers before older ones. */
function join(recent: Ranking, older: Ranking): Ranking {
  if (recent.holds === older.holds) return { holds: recent.holds, hits: [...recent.hits, ...older.hits] }
  return older.holds === 'all' || recent.holds === 'none' ? older : recent
}

export type Answer = Ranking & { complete: boolean }
