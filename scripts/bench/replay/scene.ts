import { addDays } from '#paper/calendar-date.ts'
import type { StandinVersion } from '#standin/arxiv/world.ts'
import type { Random } from '../random.ts'
import type { RealPaper } from '../real-paper.ts'
import type { ArxivDay } from './calendar.ts'
import { crossList, type DrawnPaper, drawPaper, revise } from './drawn-paper.ts'
import { drawSubmission, submittedBefore } from './submission.ts'

/** Papers that a day announces as new, half to one and a half times as many as usual, in order of their submission. */
export function drawNew(day: ArxivDay, { random, pool, perDay, identify }: Scene): DrawnPaper[] {
  const count = random.between(Math.ceil(perDay / 2), Math.floor(perDay * 1.5))
  const submissions = Array.from({ length: count }, () => drawSubmission(random, day)).sort()
  const evening = addDays(day.date, -1)
  return pool.splice(-count).map((real, index) => drawPaper(real, identify(evening), submissions[index] ?? ''))
}

/** A paper of long ago, which no mailing of the replay announced as new. */
export function drawOld(day: ArxivDay, { pool, identify }: Scene, versions: number): DrawnPaper {
  const real = pool.pop()
  if (!real) throw new Error('Not enough papers for the replay. Ask for fewer days.')
  const submitted = submittedBefore(day, daysOld)
  const paper = drawPaper(real, identify(submitted), submitted)
  for (let version = 1; version < versions; version++) revise(paper, submittedBefore(day, daysOld - version * 30))
  return paper
}

/** Cross-lists a paper late into a followed category that it is not in; `undefined` where there is none. */
export function drawCrossList(
  paper: DrawnPaper,
  { at }: ArxivDay,
  scene: Scene,
  silent?: string,
): CrossList | undefined {
  const { followed, random } = scene
  const targets = followed.filter((category) => category !== silent && !paper.current.categories.includes(category))
  if (targets.length === 0) return undefined
  const into = random.pick(targets)
  return { id: paper.id, at, into, record: crossList(paper, into) }
}

const daysOld = 400

/** What the mailings so far have made of the world. */
export type Scene = {
  random: Random
  followed: string[]
  perDay: number
  /** The chance a day that a paper of version 6 or later is cross-listed, which only the feed shows. */
  hidden: number
  /** Gives a new paper its identifier. */
  identify: (date: string) => string
  /** Real papers that are not used yet. */
  pool: RealPaper[]
  papers: Map<string, DrawnPaper>
  /** In the order of their announcement as new. */
  announced: DrawnPaper[]
  crossLists: CrossList[]
}

/** From `at` on, `record` stands for its version of the paper. */
export type CrossList = { id: string; at: Date; into: string; record: StandinVersion }
