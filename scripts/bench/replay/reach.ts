import type { StandinRequest } from '#standin/loopback.ts'
import { isOnDay } from './clock.ts'
import type { Run } from './replay.ts'
import type { Trouble } from './trouble.ts'
import type { TruthDay, TruthLine } from './truth.ts'

/** How the feeds of the followed categories were to a run. */
export function readableFeeds(
  requests: StandinRequest[],
  { now, followed, trouble }: { now: Date; followed: string[]; trouble: Trouble },
): Record<string, Reading> {
  return Object.fromEntries(
    followed.map((category): [string, Reading] => {
      const asked = requests.filter(({ url }) => url === `/rss-host/atom/${category}`)
      if (asked.some((request) => !trouble.isFaulty(request))) return [category, 'readable']
      return [category, asked.length > 0 || trouble.isDown('/rss-host/', now) ? 'unreadable' : 'not asked']
    }),
  )
}

/**
 * Lines out of reach, and of these only what the feed alone shows: no run fell on their day while their feed could be read. A
 * run that did not ask for a readable feed has it in reach.
 */
export function findReach(truths: TruthDay[], runs: Run[]): OutOfReach {
  const days = new Map(truths.map((truth) => [truth.date, runs.filter(({ now }) => isOnDay(now, truth))]))
  return (date, line) =>
    line.hidden &&
    (days.get(date) ?? []).every(({ feeds }) =>
      Object.keys(line.in).every((category) => feeds[category] === 'unreadable'),
    )
}

type Reading = 'readable' | 'unreadable' | 'not asked'
/** Whether no run could have learnt of a line of a day. */
export type OutOfReach = (date: string, line: TruthLine) => boolean
