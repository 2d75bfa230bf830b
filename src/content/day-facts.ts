import type { DayPaper } from '#paper/schema.ts'
import { type AnswerCounts, addCounts, noAnswers, subtractCounts } from './count-answers.ts'
import type { LineFacts } from './day-lines.ts'
import { amendHash, hashList, type Numbers, numberOf } from './list-hash.ts'
import { type ArchiveDay, type ArchiveLine, type DayHead, datesOf } from './loader.ts'
import { splitLines } from './split-day.ts'

/** All that pages besides a day's own need to know of it, and a hash of all that its own ones show. */
export function toFacts(head: DayHead, lines: LineFacts[], followed: string[]): DayFacts {
  const own = lines.filter(isOwn)
  const fresh = lines.filter(isNew)
  const numbers = new Map(lines.map((line) => [line.id, numberOf(line.shown)]))
  const toPart = (lines: LineFacts[]) => {
    const ids = lines.map(toId)
    const ofLines = ids.map((id) => numbers.get(id) ?? 0n)
    return { counts: countTypes(lines), lines: hashList(ids, ofLines) }
  }
  const parts = [...splitLines(lines, followed, categoriesOf)].map(([category, part]): [string, PartFacts] => {
    const rest = followed.includes(category) ? { answers: sumUp(part) } : { ids: part.map(toId) }
    return [category, { ...toPart(part), ...rest }]
  })
  return {
    ...{ head, ...toPart(lines), answers: sumUp(lines) },
    // Also a category with a name such as `__proto__` is one of its own.
    categories: Object.fromEntries(parts),
    primary: [...new Set(lines.map(({ categories }) => categories[0] ?? ''))],
    titles: hashList(fresh.map(toId), fresh.map(numberOfTitle)),
    own: own.map(formatOwn).join('\n'),
    listings: hashList(own.map(toId), own.map(numberOfDays)),
  }
}

/**
 * The facts of a day where only some of its lines are others, without a look at the rest: what `toFacts` would make of all.
 * `undefined` where that is not enough, for a paper stands elsewhere than it did.
 */
export function amendFacts(facts: DayFacts, changes: LineChange[], followed: string[]): DayFacts | undefined {
  let amended = { ...facts, categories: { ...facts.categories } }
  for (const change of changes) {
    const { before, now } = change
    if (!isInSameCategories(change) || (isOwn(now) && !isOwn(before))) return undefined
    const numbers = numbersOf(change, ({ shown }) => numberOf(shown))
    const amendPart = <Part extends PartFacts>(part: Part): Part => ({
      ...part,
      lines: amendHash(part.lines, numbers),
      ...(part.answers && { answers: addCounts(subtractCounts(part.answers, before.answers), now.answers) }),
    })
    amended = amendPart(amended)
    for (const category of splitLines([now], followed, categoriesOf).keys())
      amended.categories[category] = amendPart(amended.categories[category] as PartFacts)
    if (isNew(now)) amended.titles = amendHash(amended.titles, numbersOf(change, numberOfTitle))
    if (isOwn(before)) amendOwn(amended, change)
  }
  return amended
}

function isInSameCategories({ before, now }: LineChange): boolean {
  return JSON.stringify(before.categories) === JSON.stringify(now.categories)
}

/** The day may no longer be the paper's latest one. */
function amendOwn(facts: DayFacts, { before, now }: LineChange): void {
  const own = facts.own.split('\n')
  own.splice(own.indexOf(formatOwn(before)), 1, ...(isOwn(now) ? [formatOwn(now)] : []))
  facts.own = own.join('\n')
  const numbers = { before: numberOfDays(before), now: isOwn(now) ? numberOfDays(now) : 0n }
  facts.listings = amendHash(facts.listings, numbers, isOwn(now) ? undefined : listOwn(facts).map(toId))
}

/** Whether a line stands in a list of what is new, where replacements are left out. */
export function isNew({ type }: Pick<DayPaper, 'type'>): boolean {
  return !type.startsWith('replace')
}

function countTypes(lines: DayPaper[]): Counts {
  const counts: Counts = [0, 0, 0]
  for (const { type } of lines) counts[type === 'new' ? 0 : type === 'cross' ? 1 : 2]++
  return counts
}

function sumUp(lines: LineFacts[]): AnswerCounts {
  return lines.reduce((sum, { answers }) => addCounts(sum, answers), noAnswers)
}

function numbersOf({ before, now }: LineChange, numberOfLine: (line: LineFacts) => bigint): Numbers {
  return { before: numberOfLine(before), now: numberOfLine(now) }
}

const isOwn = ({ days }: LineFacts) => days !== ''
const toId = ({ id }: { id: string }) => id
const categoriesOf = ({ categories }: LineFacts) => categories
const numberOfTitle = ({ id, title }: LineFacts) => numberOf(`${id} ${title}`)
const numberOfDays = ({ id, days }: LineFacts) => numberOf(`${id} ${days}`)

function formatOwn({ id, days, digest }: LineFacts): string {
  return `${id} ${datesOf({ days }).at(-1)} ${digest}`
}

/** The papers whose latest day it is. */
export function listOwn({ own }: Pick<DayFacts, 'own'>): OwnPaper[] {
  if (own === '') return []
  return own.split('\n').map((line) => {
    const [id = '', first = '', digest = ''] = line.split(' ')
    return { id, first, digest }
  })
}

/** A line that is another than before, of the same paper. */
export type LineChange = { before: LineFacts; now: LineFacts }

/**
 * `counts`: of new, cross-listed and replaced papers; `lines`: a hash of all that is shown of them; `answers`: how far their
 * FAQ is, of a whole day or a category that is followed; `ids`: which they are, of another one.
 */
export type PartFacts = { counts: Counts; lines: string; answers?: AnswerCounts; ids?: string[] }
export type Counts = [fresh: number, cross: number, replace: number]

/** `first`: the day that listed it first. */
export type OwnPaper = { id: string; first: string; digest: string }

export type DayFacts = PartFacts & {
  answers: AnswerCounts
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
  /** What its file says of its papers; not much is read for that. */
  places(): DayPaper[]
  /** One of its papers, which has the type of the whole day. */
  pick(id: string): ArchiveLine
}

export type KnownDay = DayFacts &
  DayPart & {
    /** What is shown of each of its papers; see `listShown`. */
    shown(): string[]
  }
