/** What a stand-in arXiv holds: papers with all their versions, and the mailings that announced them. */

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

export type StandinMailing = {
  /** The day of announcement, `YYYY-MM-DD`. */
  date: string
  entries: StandinEntry[]
  /** The ISO instant at which arXiv shows it; without one 20:00 in New York on the evening before `date`. */
  at?: string
}

/** `mailings`: oldest first, and only of days that had one. */
export type StandinWorld = { papers: Map<string, StandinPaper>; mailings: StandinMailing[] }
