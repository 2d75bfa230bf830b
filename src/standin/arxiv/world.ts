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

/** A body: words with `$TeX$`, an equation's TeX, a table's cells by row. */
export type StandinBlock =
  | { type: 'paragraph'; text: string }
  | { type: 'equation'; tex: string }
  | { type: 'list' | 'references'; items: string[] }
  | { type: 'table'; rows: string[][] }

/** `depth` 1 for sections, 2 for subsections. */
export type StandinSection = { depth: number; title: string; blocks: StandinBlock[] }

/** What stands in a paper, and in which formats arXiv has it. */
export type StandinText = { formats: ('html' | 'pdf')[]; sections: StandinSection[] }

/** `text`: that of all its versions; without one, arXiv has neither HTML nor PDF. */
export type StandinPaper = { id: string; versions: StandinVersion[]; text?: StandinText }

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
