import type { StandinMailing, StandinPaper, StandinWorld } from '#standin/arxiv/world.ts'
import { createRandom } from '../random.ts'
import type { RealPaper } from '../real-paper.ts'
import { drawCalendar } from './calendar.ts'
import { createIdentifiers } from './identifiers.ts'
import { drawMailing } from './mailing.ts'
import { drawPool } from './pool.ts'
import type { CrossList, Scene } from './scene.ts'

/** Draws a world of `days` consecutive days of arXiv out of real papers; the same seed draws the same world. */
export function drawWorld(real: RealPaper[], options: WorldOptions): ReplayWorld {
  const { days, perDay, followed, hidden, seed } = options
  const random = createRandom(seed)
  const count = Math.ceil(days * (perDay * 1.25 + oldPerDay)) + perDay
  const pool = drawPool(real, { count, followed, random })
  const scene: Scene = {
    ...{ random, followed, perDay, hidden, pool, identify: createIdentifiers(random) },
    ...{ papers: new Map(), announced: [], crossLists: [] },
  }
  const mailings = drawCalendar(random, { first: firstDay, days }).map((day): StandinMailing => {
    return { date: day.date, at: day.at.toISOString(), entries: drawMailing(day, scene) }
  })
  const papers = new Map([...scene.papers].map(([id, { versions }]): [string, StandinPaper] => [id, { id, versions }]))
  return { world: { papers, mailings }, crossLists: scene.crossLists, followed }
}

/** A copy of a world in which cross-lists happen as its clock goes on; the clock goes forward only. */
export function createLiveWorld({ world, crossLists }: ReplayWorld): LiveWorld {
  const papers = new Map([...world.papers].map(([id, { versions }]) => [id, { id, versions: [...versions] }]))
  const waiting = [...crossLists]
  return {
    world: { ...world, papers },
    setNow: (now) => {
      while (waiting[0] && waiting[0].at <= now) {
        const { id, record } = waiting.shift() as CrossList
        const versions = papers.get(id)?.versions ?? []
        // Behind the record that the version was announced with, which says where it was announced.
        versions.splice(versions.findLastIndex(({ version }) => version === record.version) + 1, 0, record)
      }
    },
  }
}

/** A Monday; sixty days of arXiv from here on see clocks change in New York. */
const firstDay = '2026-01-12'
/** Old papers that a day needs at the most. */
const oldPerDay = 4

export type WorldOptions = {
  days: number
  /** New papers of a day, on average. */
  perDay: number
  followed: string[]
  /** The chance a day of a cross-list that only the feed shows. */
  hidden: number
  seed: number
}

export type ReplayWorld = {
  /** As it is without late cross-lists' effect on papers. */
  world: StandinWorld
  /** Oldest first. */
  crossLists: CrossList[]
  followed: string[]
}

export type LiveWorld = { world: StandinWorld; setNow: (now: Date) => void }
