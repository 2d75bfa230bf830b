import { addDays, newYorkDate } from '#paper/calendar-date.ts'
import { newYorkInstant } from './new-york-clock.ts'
import type { StandinMailing, StandinPaper, StandinPaperVersion, StandinWorld } from './world.ts'

/** What arxiv.org, the API and OAI-PMH show of a world at an instant: every mailing that is visible by then. */
export function viewSite(world: StandinWorld, now: Date): StandinView {
  return viewWorld(world, (mailing) => visibleFrom(mailing) <= now)
}

/** What the feed knows at an instant: it takes a mailing up with the midnight that begins its date. */
export function viewFeed(world: StandinWorld, now: Date): StandinView {
  const today = newYorkDate(now)
  return viewWorld(world, (mailing) => mailing.date <= today && visibleFrom(mailing) <= now)
}

/** The instant from which arXiv shows a mailing. Source of the hour: https://info.arxiv.org/help/availability.html */
export function visibleFrom({ date, at }: StandinMailing): Date {
  return at ? new Date(at) : newYorkInstant(`${addDays(date, -1)}T20:00:00`)
}

function viewWorld({ papers, mailings }: StandinWorld, isPublic: (mailing: StandinMailing) => boolean): StandinView {
  const firstHidden = new Map<string, number>()
  for (const { entries } of mailings.filter((mailing) => !isPublic(mailing))) {
    for (const { id, version, event } of entries) {
      if (event !== 'cross') firstHidden.set(id, Math.min(version, firstHidden.get(id) ?? version))
    }
  }
  return {
    papers,
    mailings: mailings.filter(isPublic),
    findCurrent: (id) => {
      const { versions = [] } = papers.get(id) ?? {}
      const [first] = versions
      const current = versions.findLast(({ version }) => version < (firstHidden.get(id) ?? Number.POSITIVE_INFINITY))
      return first && current && { ...current, id, published: first.submitted }
    },
  }
}

export type StandinView = {
  /** All papers with all versions, public or not. */
  papers: Map<string, StandinPaper>
  /** The visible ones, oldest first. */
  mailings: StandinMailing[]
  /** The paper's newest public version; `undefined` before its announcement. */
  findCurrent: (id: string) => StandinPaperVersion | undefined
}
