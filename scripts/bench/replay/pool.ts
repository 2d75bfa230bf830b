import { isCategoryOf } from '#paper/category.ts'
import type { Random } from '../random.ts'
import type { RealPaper } from '../real-paper.ts'

/**
 * Draws `count` papers in random order. Each followed category gets an equal share as far as it has papers, so that small
 * ones are seen too; some papers are in none of them and must never appear. Throws where there are too few.
 */
export function drawPool(papers: RealPaper[], { count, followed, random }: PoolOptions): RealPaper[] {
  const shuffled = shuffle(papers, random)
  const isIn = ({ categories }: RealPaper, subject: string) => categories.some((id) => isCategoryOf(id, subject))
  const others = shuffled.filter((paper) => !followed.some((category) => isIn(paper, category)))
  const drawn = new Set(others.slice(0, Math.round(count * othersShare)))
  const share = Math.floor((count - drawn.size) / followed.length)
  for (const category of followed) {
    const wanted = shuffled.filter((paper) => !drawn.has(paper) && isIn(paper, category)).slice(0, share)
    for (const paper of wanted) drawn.add(paper)
  }
  const rest = shuffled.filter((paper) => !drawn.has(paper) && followed.some((category) => isIn(paper, category)))
  for (const paper of rest.slice(0, count - drawn.size)) drawn.add(paper)
  if (drawn.size < count)
    throw new Error(`Only ${drawn.size} of ${count} papers are there. Ask for fewer days or papers.`)
  return shuffle([...drawn], random)
}

/** The share of papers in no followed category. */
const othersShare = 0.1

/** Fisher and Yates. */
function shuffle<T>(list: T[], random: Random): T[] {
  const shuffled = [...list]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random.between(0, last)
    ;[shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T]
  }
  return shuffled
}

type PoolOptions = { count: number; followed: string[]; random: Random }
