import type { Part } from './format/manifest.ts'

/**
 * Which papers belong to which part of the index. By themselves, papers of the archive's newest month — new, replaced or
 * cross-listed in it — make the open part, all others closed parts by the year they were first listed in. While that month
 * lasts, closed parts stay as they are: what has changed of them goes to the open part and is marked as gone in theirs. So
 * does the open part, once it is large: what comes after it goes to a new part, until it is worth taking in.
 */
export function planParts(papers: ListedPaper[], known: KnownIndex): PlannedPart[] {
  const month = newestMonth(papers)
  const isOpen = ({ latest }: ListedPaper) => latest.startsWith(month)
  if (known.parts.length === 0 || known.month !== month) return toParts(papers, isOpen)
  const places = new Map<string, number>()
  for (const [place, { id }] of papers.entries()) places.set(id, place)
  const isStanding = new Uint8Array(papers.length)
  const parts = Map.groupBy(known.parts, ({ part }) => kindOf(labelOf(part.name)))
  const keep = (kind: ReturnType<typeof kindOf>, isWanted: (paper: ListedPaper) => boolean) =>
    (parts.get(kind) ?? []).map((part) => keepPart(part, { papers, places, isStanding, isWanted }))
  const listLeft = () => papers.filter((_, place) => isStanding[place] === 0)

  const closed = keep('closed', (paper) => !isOpen(paper))
  const open = listLeft()
  const strangers = open.filter((paper) => !isOpen(paper)).length
  if (strangers > mostStrangers || closed.some(({ gone, papers }) => gone.length === papers.length))
    return toParts(papers, isOpen)
  const [earlier] = keep('open', () => true)
  const fresh = listLeft()
  if (!earlier || fresh.length * worthStaying > earlier.papers.length)
    return [{ label: openLabel, papers: open, gone: [] }, ...closed]
  return [...(fresh.length > 0 ? [{ label: newLabel, papers: fresh, gone: [] }] : []), earlier, ...closed]
}

/** A part as it was, but for papers that are no longer wanted as it has them; the others are marked as standing. */
function keepPart({ part, papers: held }: KnownPart, { papers, places, isStanding, isWanted }: Standing): PlannedPart {
  const gone: number[] = []
  for (const [number, { id, digest }] of held.entries()) {
    const place = places.get(id) ?? -1
    const paper = papers[place]
    if (paper?.digest === digest && isStanding[place] === 0 && isWanted(paper)) isStanding[place] = 1
    else gone.push(number)
  }
  return { label: labelOf(part.name), papers: held, gone, kept: part }
}

/** Papers with their places among them, and a mark for each that stands in a part. */
type Standing = {
  papers: ListedPaper[]
  places: Map<string, number>
  isStanding: Uint8Array
  isWanted: (paper: ListedPaper) => boolean
}

/** Papers in the open part that do not belong to its month; from more of them on, their years are written anew. */
const mostStrangers = 5000

/** The open part stays as long as it has that many times the papers of the new one. */
const worthStaying = 3

const newLabel = 'new'
const openLabel = 'open'
const labelOf = (name: string) => name.slice(0, name.indexOf('-'))
const kindOf = (label: string) => (label === newLabel || label === openLabel ? label : 'closed')

/** The month of the latest listing of any paper, `YYYY-MM`; empty where there is none. */
export function newestMonth(papers: Pick<ListedPaper, 'latest'>[]): string {
  let newest = ''
  for (const { latest } of papers) if (latest > newest) newest = latest
  return newest.slice(0, 7)
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

/** A paper of the archive. `listed`: its first day; `latest`: its latest one. */
export type ListedPaper = IndexedPaper & { latest: string }

/** A part that is written already, with its papers in their order. */
export type KnownPart = { part: Part; papers: IndexedPaper[] }
export type KnownIndex = { month: string; parts: KnownPart[] }

/** `gone`: numbers of papers that no longer count; `kept`: the part, where it is written already. */
export type PlannedPart = { label: string; papers: IndexedPaper[]; gone: number[]; kept?: Part }
