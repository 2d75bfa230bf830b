import { type ArchiveDay, type ArchiveLine, type DayHead, datesOf, digestOf, isLatest } from './loader.ts'
import { splitLines } from './split-day.ts'

/** All that pages besides a day's own need to know of it, and a hash of all that its own ones show. */
export function toFacts(day: ArchiveDay, followed: string[]): DayFacts {
  const { papers, ...head } = day
  const own = papers.filter((line) => isLatest(line, day.date))
  const parts = [...splitLines(papers, followed)].map(([category, lines]) => {
    return [category, { ...toPart(lines), ...(!followed.includes(category) && { ids: lines.map(toId) }) }] as const
  })
  return {
    ...{ head, ...toPart(papers) },
    categories: Object.fromEntries(parts),
    primary: [...new Set(papers.map(({ paper }) => paper.categories[0] ?? ''))],
    titles: digestOf(isNew(papers).map(formatTitle).join('')),
    own: own.map(formatOwn).join('\n'),
    listings: digestOf(own.map(({ id, days }) => `${id} ${days}\n`).join('')),
  }
}

/** The lines that stand in a list of what is new, where replacements are left out. */
export function isNew(lines: ArchiveLine[]): ArchiveLine[] {
  return lines.filter(({ type }) => !type.startsWith('replace'))
}

function toPart(lines: ArchiveLine[]): PartFacts {
  const counts: Counts = [0, 0, 0]
  let text = ''
  for (const line of lines) {
    counts[line.type === 'new' ? 0 : line.type === 'cross' ? 1 : 2]++
    text += `${formatLine(line)}\n`
  }
  return { counts, lines: digestOf(text) }
}

/** All that is shown of a line, but for which categories have a page. */
export function formatLine({ id, version, type, in: types, provisional, paper }: ArchiveLine): string {
  let shown = `${id} ${version} ${type} ${paper.digest}`
  for (const name in types) shown += ` ${name}=${types[name]}`
  if (provisional) shown += ' provisional'
  if (paper.withoutFaq) shown += ' without FAQ'
  return shown
}

function formatTitle({ id, paper }: ArchiveLine): string {
  return `${id} ${paper.title}\n`
}

function formatOwn(line: ArchiveLine): string {
  return `${line.id} ${datesOf(line).at(-1)} ${line.paper.digest}`
}

/** The papers whose latest day it is. */
export function listOwn({ own }: Pick<DayFacts, 'own'>): OwnPaper[] {
  if (own === '') return []
  return own.split('\n').map((line) => {
    const [id = '', first = '', digest = ''] = line.split(' ')
    return { id, first, digest }
  })
}

const toId = ({ id }: ArchiveLine) => id

/**
 * `counts`: of new, cross-listed and replaced papers; `lines`: a hash of all that is shown of them; `ids`: which they are, of
 * a category that is not followed.
 */
export type PartFacts = { counts: Counts; lines: string; ids?: string[] }
export type Counts = [fresh: number, cross: number, replace: number]

/** `first`: the day that listed it first. */
export type OwnPaper = { id: string; first: string; digest: string }

export type DayFacts = PartFacts & {
  head: DayHead
  /** What belongs to each category, whether followed or named by a paper. */
  categories: Record<string, PartFacts>
  /** The first categories of its papers. */
  primary: string[]
  /** A hash of the titles of what is new. */
  titles: string
  /** The papers whose latest day it is, a line each; see `listOwn`. They are all papers of an archive. */
  own: string
  /** A hash of these papers' days. */
  listings: string
}

/** A day, or a category's part of one: what other pages need to know of it, and the way to its papers. */
export type DayPart = PartFacts & {
  date: string
  head: DayHead
  /** All that is named on the day, whose part it may be. */
  categories: DayFacts['categories']
  load(): ArchiveDay
}

export type KnownDay = DayFacts & DayPart
