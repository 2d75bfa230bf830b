import { utcDate } from './utc-clock.ts'
import { type StandinView, visibleFrom } from './view.ts'
import type { StandinPaperVersion, StandinVersion } from './world.ts'

/** The public papers as OAI-PMH holds them: by datestamp, then by identifier. */
export function listOaiRecords(view: StandinView): OaiRecord[] {
  const toDatestamp = createDatestamps(view)
  return [...view.papers.values()]
    .flatMap(({ id, versions }) => {
      const paper = view.findCurrent(id)
      if (!paper) return []
      const known = versions.filter(({ version }) => version <= paper.version)
      return [{ paper, versions: known, datestamp: toDatestamp(paper) }]
    })
    .sort((a, b) => compare(a.datestamp, b.datestamp) || compare(a.paper.id, b.paper.id))
}

/**
 * The day in UTC of a paper's newest announcement, a late cross-list's too; where the world does not say, that of its
 * submission. Papers change without any announcement on arXiv, and get a new datestamp then; here they do not.
 */
function createDatestamps({ mailings }: StandinView): (paper: StandinPaperVersion) => string {
  const announced = new Map<string, string>()
  for (const mailing of mailings) {
    const day = utcDate(visibleFrom(mailing))
    for (const { id } of mailing.entries) announced.set(id, day)
  }
  return ({ id, submitted }) => announced.get(id) ?? utcDate(new Date(submitted))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export type OaiRecord = {
  paper: StandinPaperVersion
  /** The public ones, in rising order. */
  versions: StandinVersion[]
  /** `YYYY-MM-DD` in UTC. */
  datestamp: string
}
