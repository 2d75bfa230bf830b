import { parseDay } from '#content/day-mdx.ts'
import { parsePaper } from '#content/paper-mdx.ts'
import type { Day, DayPaper, Paper } from '#paper/schema.ts'
import { findPaperId, isDayFile, type Tree } from './archive.ts'
import type { OutOfReach } from './reach.ts'
import type { TruthDay, TruthLine } from './truth.ts'

/**
 * What the finished archive has otherwise than arXiv announced it; lines out of reach may be absent.
 *
 * - lost: announced on a day, but not on that day in the archive, or without a file of its own
 * - repeated: twice on one day
 * - wrong day: on a day that did not announce it, or called new on another day than it was
 * - differs: on its day, but with another version, type or category than announced; or the paper is older than its line,
 *   or its metadata still comes from a stand-in for the API
 * - empty day: a file for a day without papers, or for a day that arXiv did not have
 */
export function findProblems(tree: Tree, truths: TruthDay[], isOutOfReach: OutOfReach): Problem[] {
  const days = new Map<string, Day>()
  const papers = new Map<string, Paper>()
  for (const [file, text] of tree) {
    const id = findPaperId(file)
    if (id) papers.set(id, parsePaper(text, file))
    if (!isDayFile(file)) continue
    const day = parseDay(text, file)
    days.set(day.date, day)
  }
  const announced = new Set(truths.filter(({ lines }) => lines.size > 0).map(({ date }) => date))
  const empty = [...days.values()].filter(({ date, papers: lines }) => lines.length === 0 || !announced.has(date))
  return [
    ...empty.map(({ date }): Problem => ({ kind: 'empty day', date })),
    ...truths.flatMap((truth) => [
      ...findInDay(days.get(truth.date), truth, isOutOfReach),
      ...findInPapers(papers, truth, isOutOfReach),
    ]),
  ]
}

function findInDay(day: Day | undefined, { date, lines }: TruthDay, isOutOfReach: OutOfReach): Problem[] {
  const listed = Map.groupBy(day?.papers ?? [], ({ id }) => id)
  const lost = [...lines.values()].filter((line) => !listed.has(line.id) && !isOutOfReach(date, line))
  return [
    ...lost.map(({ id, hidden }): Problem => ({ kind: 'lost', date, id, text: hidden ? 'in the feed alone' : '' })),
    ...[...listed].flatMap(([id, [first, ...more]]): Problem[] => {
      const line = lines.get(id)
      if (!line || !first) return [{ kind: 'wrong day', date, id }]
      const repeated = more.map((): Problem => ({ kind: 'repeated', date, id }))
      if (describe(line) === describe(first)) return repeated
      return [...repeated, { kind: 'differs', date, id, text: `${describe(first)} for ${describe(line)}` }]
    }),
  ]
}

function findInPapers(papers: Map<string, Paper>, { date, lines }: TruthDay, isOutOfReach: OutOfReach): Problem[] {
  return [...lines.values()].flatMap((line): Problem[] => {
    const { id, version, isNew } = line
    if (isOutOfReach(date, line)) return []
    const paper = papers.get(id)
    if (!paper) return [{ kind: 'lost', date, id, text: 'no file of its own' }]
    const { announced = 'no day', source } = paper
    if (isNew && announced !== date) return [{ kind: 'wrong day', date, id, text: `called new on ${announced}` }]
    if (source) return [{ kind: 'differs', date, id, text: `still told by the ${source}` }]
    return paper.version < version ? [{ kind: 'differs', date, id, text: `v${paper.version} for v${version}` }] : []
  })
}

/** A line of a day as it is compared: `v2 replace cs.LG:replace stat.ML:cross`. */
export function describe({ version, type, in: types, ...rest }: DayPaper | TruthLine): string {
  const places = Object.entries(types).map(([category, own]) => `${category}:${own}`)
  return [`v${version}`, type, ...places.sort(), ...('provisional' in rest ? ['provisional'] : [])].join(' ')
}

export const problemKinds = [
  ...(['lost', 'repeated', 'wrong day', 'differs', 'empty day'] as const),
  ...(['false complete', 'bytes', 'unfinished', 'crash'] as const),
]

export type Problem = { kind: (typeof problemKinds)[number]; date?: string; id?: string; text?: string }
