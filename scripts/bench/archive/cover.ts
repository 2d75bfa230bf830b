import { isFollowable } from '#paper/category.ts'

/** The fewest categories (by greed: the largest first) that together hold at least `count` papers. */
export function coverPapers<T extends { categories: string[] }>(papers: T[], count: number): Covered<T> {
  const followed: string[] = []
  const covered = new Set<T>()
  while (covered.size < count) {
    const largest = findLargest(papers.filter((paper) => !covered.has(paper)))
    if (!largest) throw new Error(`Only ${covered.size} papers are there. Ask for fewer: --papers ${covered.size}.`)
    followed.push(largest)
    for (const paper of papers) if (paper.categories.includes(largest)) covered.add(paper)
  }
  return { followed, papers: papers.filter((paper) => covered.has(paper)) }
}

function findLargest(papers: { categories: string[] }[]): string | undefined {
  const counts = new Map<string, number>()
  for (const category of papers.flatMap(({ categories }) => categories))
    if (isFollowable(category)) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

export type Covered<T> = { followed: string[]; papers: T[] }
