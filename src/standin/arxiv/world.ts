/** What a stand-in arXiv holds: papers with all their versions, and the mailings that announced them. */

/** The mailing shown as today's: the newest one whose date is not after `today` (a day in New York). */
export function findMailing(world: StandinWorld, today: string): StandinMailing | undefined {
  return world.mailings.findLast(({ date }) => date <= today)
}

/** The paper's newest version that is public on `today`; `undefined` before its announcement. */
export function findCurrent(world: StandinWorld, id: string, today: string): StandinPaperVersion | undefined {
  const paper = world.papers.get(id)
  if (!paper) return undefined
  const unannounced = world.mailings
    .filter(({ date }) => date > today)
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.id === id && entry.event !== 'cross')
  const firstHidden = Math.min(...unannounced.map(({ version }) => version))
  const latest = paper.versions.filter(({ version }) => version < firstHidden).at(-1)
  const first = paper.versions[0]
  if (!latest || !first) return undefined
  return { ...latest, id, published: first.submitted }
}

export type StandinVersion = {
  version: number
  /** ISO instant. */
  submitted: string
  /** Raw TeX on one line. */
  title: string
  /** Unicode names. */
  authors: string[]
  /** Raw TeX in arXiv's own lines; a line that starts with two spaces begins a paragraph. */
  abstract: string
  comments?: string
  journal?: string
  doi?: string
  /** URL. */
  license: string
  /** The first one is primary. */
  categories: string[]
  mscClass?: string
  acmClass?: string
}

export type StandinPaper = { id: string; versions: StandinVersion[] }

/** One version, with the identifier and the instant of version 1. */
export type StandinPaperVersion = StandinVersion & { id: string; published: string }

/** One event of a mailing; `into` names the categories of a late cross-list. */
export type StandinEntry = { id: string; version: number; event: 'new' | 'cross' | 'replace'; into?: string[] }

/** `date` is the day of announcement, `YYYY-MM-DD`. */
export type StandinMailing = { date: string; entries: StandinEntry[] }

/** `mailings`: oldest first. */
export type StandinWorld = { papers: Map<string, StandinPaper>; mailings: StandinMailing[] }
