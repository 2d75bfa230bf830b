import type { StandinEntry } from '#standin/arxiv/world.ts'
import type { Random } from '../random.ts'
import type { ArxivDay } from './calendar.ts'
import { type DrawnPaper, revise } from './drawn-paper.ts'
import { drawCrossList, drawNew, drawOld, type Scene } from './scene.ts'
import { drawSubmission } from './submission.ts'

/**
 * Draws a day's mailing: new papers; replacements and late cross-lists of papers of the days before and of old ones, at
 * times both at once; papers of version 6 and later. On some days one followed category has nothing.
 */
export function drawMailing(day: ArxivDay, scene: Scene): StandinEntry[] {
  const { random, followed, announced, papers, perDay } = scene
  const silent = random.chance(silentShare) ? random.pick(followed) : undefined
  const speaks = ({ current }: DrawnPaper) => silent === undefined || !current.categories.includes(silent)

  const recent = announced.slice(-perDay * recentDays).filter(speaks)
  const replaced = drawReplaced(day, scene, recent, speaks)
  const crossed = drawCrossed(day, scene, recent, replaced)
  const unseen = drawSome(random, 1, 0.3, () => drawOld(day, scene, random.between(5, 7)))
  for (const paper of unseen) revise(paper, drawSubmission(random, day))
  const fresh = drawNew(day, scene).filter(speaks)
  for (const paper of [...fresh, ...replaced, ...crossed, ...unseen]) papers.set(paper.id, paper)
  announced.push(...fresh)
  return [
    ...fresh.map((paper) => entryOf(paper, 'new')),
    ...[...replaced, ...unseen].map((paper) => entryOf(paper, 'replace')),
    ...crossed.flatMap((paper) => toCrossLists(paper, day, scene, silent)),
  ]
}

function drawReplaced(
  day: ArxivDay,
  scene: Scene,
  recent: DrawnPaper[],
  speaks: (paper: DrawnPaper) => boolean,
): DrawnPaper[] {
  const { random } = scene
  const open = recent.filter(({ current }) => current.version < lastListedVersion)
  const replaced = [
    ...open.filter(() => random.chance(replacementsPerPaper / recentDays)),
    ...drawSome(random, 1, 0.7, () => drawOld(day, scene, random.between(1, 4))).filter(speaks),
  ]
  for (const paper of replaced) revise(paper, drawSubmission(random, day))
  return replaced
}

function drawCrossed(day: ArxivDay, scene: Scene, recent: DrawnPaper[], replaced: DrawnPaper[]): DrawnPaper[] {
  const { random } = scene
  const others = recent.filter((paper) => !replaced.includes(paper))
  const crossed = [
    ...drawSome(random, 2, 0.5, () => random.pick(others.length > 0 ? others : recent)).filter(Boolean),
    ...replaced.filter(() => random.chance(0.2)),
    ...drawSome(random, 1, 0.7, () => drawOld(day, scene, random.between(1, 5))),
    ...drawSome(random, 1, scene.hidden, () => drawOld(day, scene, random.between(6, 8))),
  ]
  return [...new Set(crossed)]
}

function toCrossLists(paper: DrawnPaper, day: ArxivDay, scene: Scene, silent?: string): StandinEntry[] {
  const crossList = drawCrossList(paper, day, scene, silent)
  if (!crossList) return []
  scene.crossLists.push(crossList)
  return [{ ...entryOf(paper, 'cross'), into: [crossList.into] }]
}

function entryOf({ id, current }: DrawnPaper, event: StandinEntry['event']): StandinEntry {
  return { id, version: current.version, event }
}

function drawSome<T>(random: Random, most: number, share: number, draw: () => T): T[] {
  return Array.from({ length: most }).flatMap(() => (random.chance(share) ? [draw()] : []))
}

const silentShare = 0.25
/** arXiv's listing does not show later ones. */
const lastListedVersion = 5
/** Papers are replaced and cross-listed within so many days. */
const recentDays = 5
/** How many replacements a paper gets within these days. */
const replacementsPerPaper = 0.4
