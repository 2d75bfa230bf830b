import type { Part } from './format/manifest.ts'

/**
 * Which papers belong to which part of the index. By themselves, papers of the archive's newest month — new, replaced or
 * cross-listed in it — make the open part, all others closed parts by the year they were first listed in. While that month
 * lasts, closed parts stay as they are: what has changed of them goes to the open part and is marked as gone in theirs.
 */
export function planParts(papers: ListedPaper[], known: KnownIndex): PlannedPart[] {
  const month = newestMonth(papers)
  const ideal = toParts(papers, (paper) => paper.latest === month)
  if (known.parts.length === 0 || known.month !== month) return ideal
  const closed = known.parts.filter(({ part }) => !isOpen(part.name))
  const standing = new Set<string>()
  const wanted = new Map(papers.filter(({ latest }) => latest !== month).map((paper) => [paper.id, paper]))
  const kept = closed.map(({ part, papers: held }): PlannedPart => {
    const gone = held.flatMap(({ id, digest }, number) => {
      if (wanted.get(id)?.digest !== digest) return number
      standing.add(id)
      return []
    })
    return { label: labelOf(part.name), papers: held, gone }
  })
  const open = papers.filter(({ id }) => !standing.has(id))
  const idealOpen = papers.length - wanted.size
  if (open.length - idealOpen > mostStrangers || kept.some(({ gone, papers }) => gone.length === papers.length))
    return ideal
  return [{ label: openLabel, papers: open, gone: [] }, ...kept]
}

/** Papers in the open part that do not belong to its month; from more of them on, their years are written anew. */
const mostStrangers = 5000

const openLabel = 'open'
const labelOf = (name: string) => name.slice(0, name.indexOf('-'))
const isOpen = (name: string) => labelOf(name) === openLabel

/** The month of the latest listing of any paper; empty where there is none. */
export function newestMonth(papers: ListedPaper[]): string {
  return (
    papers
      .map(({ latest }) => latest)
      .sort()
      .at(-1) ?? ''
  )
}

function toParts(papers: ListedPaper[], isOpen: (paper: ListedPaper) => boolean): PlannedPart[] {
  const labels = labelYears(papers.filter((paper) => !isOpen(paper)))
  const groups = Map.groupBy(papers, (paper) => (isOpen(paper) ? openLabel : (labels.get(yearOf(paper)) ?? '')))
  return [...groups]
    .map(([label, papers]) => ({ label, papers, gone: [] }))
    .sort((a, b) => (a.label < b.label ? 1 : -1))
}

/** Consecutive years share a part, named after the first of them, until it is full. */
function labelYears(papers: IndexedPaper[]): Map<string, string> {
  const labels = new Map<string, string>()
  let [label, held] = ['', fullPart]
  for (const [year, { length }] of Map.groupBy(papers, yearOf)) {
    if (held >= fullPart) [label, held] = [year, 0]
    labels.set(year, label)
    held += length
  }
  return labels
}

/** Papers from which on a part takes in no further year. Every part is one more file to load for each word. */
const fullPart = 75_000

const yearOf = ({ listed }: IndexedPaper): string => listed.slice(0, 4)

export type IndexedPaper = { id: string; digest: string; listed: string }

/** A paper of the archive. `listed`: its first day; `latest`: the month of its latest, `YYYY-MM`. */
export type ListedPaper = IndexedPaper & { latest: string }

/** A part that is written already, with its papers in their order. */
export type KnownPart = { part: Part; papers: IndexedPaper[] }
export type KnownIndex = { month: string; parts: KnownPart[] }

/** `gone`: numbers of papers that no longer count. */
export type PlannedPart = { label: string; papers: IndexedPaper[]; gone: number[] }
