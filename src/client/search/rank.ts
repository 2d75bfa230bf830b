import { highestLevel, readPostings } from '#search/format/postings.ts'
import type { IndexPart } from './part.ts'
import type { Query } from './query.ts'

/**
 * The papers that hold all required words, best first, equally good ones newest first. Where no paper does, those that
 * hold at least half of what the words say together. Only papers that count make a word rare or common, so the answer
 * does not depend on how the index is divided.
 */
export async function rankPapers(parts: IndexPart[], query: Query): Promise<Ranking> {
  const tallies = parts.map((part) => ({
    part,
    score: new Float32Array(part.papers),
    held: new Float32Array(part.papers),
  }))
  const total = parts.reduce((sum, { living }) => sum + living, 0)
  const required = await Promise.all(query.required.map((word) => findHolders(parts, word, query)))
  const optional = await Promise.all(query.optional.map((word) => findHolders(parts, word, query)))
  let wanted = 0
  for (const holders of required) wanted += addWord(tallies, holders, total, true)
  for (const holders of optional) addWord(tallies, holders, total, false)
  const all = collect(tallies, wanted - rounding)
  if (all.length > 0) return { holds: 'all', hits: all }
  const some = collect(tallies, wanted / 2)
  return { holds: some.length > 0 ? 'some' : 'none', hits: some }
}

/** Sums of single-precision numbers are this near to each other. */
const rounding = 1e-3

/** For each part, the levels of a word's papers plus one; 0 where a paper does not hold it. */
async function findHolders(parts: IndexPart[], word: string, { last }: Query): Promise<Holders> {
  const exact = await Promise.all(parts.map((part) => part.findPostings(word)))
  const holders = toHolders(parts, exact)
  if (last?.word !== word || holders.count > fewHolders) return holders
  const longer = await Promise.all(parts.map((part) => part.findByStart(last.start)))
  return toHolders(
    parts,
    exact.map((postings, index) => [...postings, ...(longer[index] ?? [])]),
  )
}

/** A last word that hardly any paper holds is taken for one that is not yet typed to its end. */
const fewHolders = 2

function toHolders(parts: IndexPart[], found: Uint8Array[][]): Holders {
  let count = 0
  const levels = parts.map(({ papers, gone }, index) => {
    const levels = new Uint8Array(papers)
    for (const postings of found[index] ?? []) {
      readPostings(postings, (paper, level) => {
        if (gone[paper]) return
        if (levels[paper] === 0) count++
        levels[paper] = Math.max(levels[paper] as number, level + 1)
      })
    }
    return levels
  })
  return { levels, count }
}

/** Adds a word to its papers' tallies; returns what it says: the rarer, the more. Source: BM25's weight of a word. */
function addWord(tallies: Tally[], { levels, count }: Holders, total: number, isRequired: boolean): number {
  const weight = Math.log(1 + (total - count + 0.5) / (count + 0.5))
  for (const [index, { score, held }] of tallies.entries()) {
    const own = levels[index] as Uint8Array
    for (let paper = 0; paper < own.length; paper++) {
      const level = own[paper] as number
      if (level === 0) continue
      score[paper] = (score[paper] as number) + (weight * level) / (highestLevel + 1)
      if (isRequired) held[paper] = (held[paper] as number) + weight
    }
  }
  return weight
}

function collect(tallies: Tally[], least: number): Hit[] {
  const hits: Hit[] = []
  for (const { part, score, held } of tallies) {
    for (let paper = 0; paper < held.length; paper++) {
      const isHit = (held[paper] as number) > 0 && (held[paper] as number) >= least
      if (isHit) hits.push({ part, paper, score: Math.round((score[paper] as number) * 1000) })
    }
  }
  return hits.sort((a, b) => b.score - a.score || dayOf(b) - dayOf(a) || b.paper - a.paper)
}

const dayOf = ({ part, paper }: Hit): number => part.days[paper] as number

export type Hit = { part: IndexPart; paper: number; score: number }
export type Ranking = { holds: 'all' | 'some' | 'none'; hits: Hit[] }
type Holders = { levels: Uint8Array[]; count: number }
type Tally = { part: IndexPart; score: Float32Array; held: Float32Array }
