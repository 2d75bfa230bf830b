import { parseDay, toDayMdx } from '#content/day-mdx.ts'
import type { CategoryCounts, Day } from '#paper/schema.ts'
import { findPaperId, isDayFile, type Tree } from './archive.ts'
import type { Problem } from './problems.ts'

/** The files that differ between two archives, byte by byte, when papers in neither's reach are taken out of both. */
export function compareTrees(tree: Tree, expected: Tree, outOfReach: Set<string>): Problem[] {
  const [ours, theirs] = [without(tree, outOfReach), without(expected, outOfReach)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().flatMap((file): Problem[] => {
    const [own, other] = [ours.get(file), theirs.get(file)]
    if (own === other) return []
    return [{ kind: 'bytes', text: `${file}: ${findDifference(own, other)}` }]
  })
}

function without(tree: Tree, ids: Set<string>): Tree {
  return new Map(
    [...tree].flatMap(([file, text]): [string, string][] => {
      if (ids.has(findPaperId(file) ?? '')) return []
      if (!isDayFile(file)) return [[file, text]]
      const day = parseDay(text, file)
      if (!day.papers.some(({ id }) => ids.has(id))) return [[file, text]]
      const rest = withoutPapers(day, ids)
      return rest.papers.length === 0 ? [] : [[file, toDayMdx(rest)]]
    }),
  )
}

function withoutPapers(day: Day, ids: Set<string>): Day {
  const gone = day.papers.filter(({ id }) => ids.has(id))
  const papers = day.papers.filter(({ id }) => !ids.has(id))
  const categories = Object.entries(day.categories).map(([category, counts]): [string, CategoryCounts] => {
    const types = gone.flatMap((paper) => paper.in[category] ?? [])
    const count = (name: 'new' | 'cross' | 'replace') => types.filter((type) => type.startsWith(name)).length
    const { cross, replace } = counts
    return [
      category,
      { ...counts, new: counts.new - count('new'), cross: cross - count('cross'), replace: replace - count('replace') },
    ]
  })
  const [expected, received] = [day.expected - gone.length, day.received - gone.length]
  return { ...day, papers, expected, received, categories: Object.fromEntries(categories) }
}

function findDifference(own: string | undefined, other: string | undefined): string {
  if (own === undefined) return 'absent'
  if (other === undefined) return 'not in the run without faults'
  const [lines, others] = [own.split('\n'), other.split('\n')]
  const index = lines.findIndex((line, at) => line !== others[at])
  return `line ${index + 1}: ${JSON.stringify(lines[index] ?? '')} for ${JSON.stringify(others[index] ?? '')}`.slice(
    0,
    300,
  )
}
