import { drawTable, formatNumber } from '../table.ts'
import { type Problem, problemKinds } from './problems.ts'
import type { SeedResult } from './seeds.ts'

/** What became of each seed and of all together, and examples of what went wrong. */
export function replayTable(results: SeedResult[]): string {
  const head = ['seed', 'runs 0/2/1', 'skipped', 'requests', 'faults', 'lines', 'hidden', ...problemKinds]
  const seeds = results.filter(({ name }) => name !== 'plain')
  const problems = seeds.flatMap((seed) => seed.problems)
  const total = ['total', '', ...sums(seeds), ...problemKinds.map((kind) => formatNumber(count(problems, kind)))]
  return [drawTable([head, ...results.map(toRow), total]), ...results.flatMap(examples)].join('\n\n')
}

function toRow(result: SeedResult): string[] {
  const codes = [0, 2, 1].map((code) => result.runs.filter((run) => run.code === code).length)
  return [
    result.name,
    codes.join('/'),
    ...sums([result]),
    ...problemKinds.map((kind) => formatNumber(count(result.problems, kind))),
  ]
}

/** Skipped runs, requests, faults, lines announced, and of these the ones that only a feed showed which could not be read. */
function sums(results: SeedResult[]): string[] {
  const faultsOf = ({ faults }: SeedResult) => Object.values(faults).reduce((sum, times) => sum + times, 0)
  const requestsOf = ({ runs }: SeedResult) => runs.reduce((sum, { requests }) => sum + requests, 0)
  return [
    ({ skipped }: SeedResult) => skipped,
    requestsOf,
    faultsOf,
    ({ lines }: SeedResult) => lines,
    ({ outOfReach }: SeedResult) => outOfReach.length,
  ].map((measure) => formatNumber(results.reduce((sum, result) => sum + measure(result), 0)))
}

function count(problems: Problem[], wanted: Problem['kind']): number {
  return problems.filter(({ kind }) => kind === wanted).length
}

function examples({ name, problems }: SeedResult): string[] {
  const lines = problemKinds.flatMap((wanted) => problems.filter(({ kind }) => kind === wanted).slice(0, shown))
  if (lines.length === 0) return []
  return [
    [
      `Seed ${name}:`,
      ...lines.map(({ kind, date, id, text }) => ['  ', kind, date, id, text].filter(Boolean).join(' ')),
    ].join('\n'),
  ]
}

/** Examples of each kind. */
const shown = 5
