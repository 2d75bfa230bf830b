import { newYorkDate } from '#paper/calendar-date.ts'
import type { Day } from '#paper/schema.ts'
import type { StandinRequest } from '#standin/loopback.ts'
import { isOnDay } from './clock.ts'
import type { Run } from './replay.ts'
import type { Trouble } from './trouble.ts'
import type { TruthDay, TruthLine } from './truth.ts'

/**
 * How the feeds of the followed categories were to a run. A feed is asked for where the listing of its day is known, without
 * which a stale batch could not be told from today's; and no more once the day is complete.
 */
export function readableFeeds(requests: StandinRequest[], { now, followed, trouble, days }: Scene): Feeds {
  const today = days.find(({ date }) => date === newYorkDate(now))
  const readings = followed.map((category): [string, Reading] => {
    const asked = requests.filter(({ url }) => url === `/rss-host/atom/${category}`)
    if (asked.some((request) => !trouble.isFaulty(request))) return [category, 'readable']
    const isOpen = today?.status === 'partial' && category in today.categories
    return [category, asked.length === 0 && isOpen && !trouble.isDown('/rss-host/', now) ? 'missed' : 'unreadable']
  })
  return Object.fromEntries(readings)
}

/** Lines out of reach, and of these only what the feed alone shows: no run fell on their day that could read their feed. */
export function findReach(truths: TruthDay[], runs: Run[]): OutOfReach {
  const days = new Map(truths.map((truth) => [truth.date, runs.filter(({ now }) => isOnDay(now, truth))]))
  return (date, line) =>
    line.hidden &&
    (days.get(date) ?? []).every(({ feeds }) =>
      Object.keys(line.in).every((category) => feeds[category] === 'unreadable'),
    )
}

type Scene = {
  now: Date
  followed: string[]
  trouble: Trouble
  /** Of the archive after the run. */
  days: Day[]
}

/** `missed`: not asked for, though it should have been. */
type Reading = 'readable' | 'missed' | 'unreadable'
/** By category. */
export type Feeds = Record<string, Reading>
/** Whether no run could have learnt of a line of a day. */
export type OutOfReach = (date: string, line: TruthLine) => boolean
