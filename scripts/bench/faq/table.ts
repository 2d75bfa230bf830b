import { drawTable, formatNumber } from '../table.ts'
import type { PhaseResult } from './phase.ts'

/** The phases side by side, then the faults that were met, then the first of the problems. */
export function faqTable(phases: Record<string, PhaseResult>): string {
  const names = Object.keys(phases)
  const results = Object.values(phases)
  const row = (name: string, cell: (result: PhaseResult) => string) => [name, ...results.map(cell)]
  const checks = Object.keys(results[0]?.problems ?? {}) as (keyof PhaseResult['problems'])[]
  const kinds = [...new Set(results.flatMap(({ faults }) => Object.keys(faults)))].sort()
  return [
    drawTable([
      ['', ...names],
      row('runs', ({ runs }) => String(runs)),
      row('of these killed', ({ kills }) => String(kills)),
      row('seconds in all', ({ seconds }) => formatNumber(seconds, 1)),
      row('seconds asking, first run', ({ asking }) => formatNumber(asking, 1)),
      row('least possible', ({ bound }) => formatNumber(bound, 1)),
      row('ratio', ({ bound, asking }) => formatNumber(asking && bound && asking / bound, 3)),
      row('requests', ({ requests }) => formatNumber(requests)),
      row('answers delivered', ({ delivered }) => formatNumber(delivered)),
      row('most at a time', ({ mostInFlight }) => String(mostInFlight)),
      row('passages shown', ({ quotes }) => formatNumber(quotes)),
      row('tokens from the cache', ({ cached, input }) => (input ? `${formatNumber((100 * cached) / input)} %` : '–')),
      ...checks.map((check) => row(check, ({ problems }) => String(problems[check].length))),
    ]),
    drawTable([['fault', ...names], ...kinds.map((kind) => row(kind, ({ faults }) => String(faults[kind] ?? 0)))]),
    ...results.flatMap(({ problems }) => Object.values(problems).flatMap((found) => found.slice(0, mostShown))),
  ].join('\n\n')
}

const mostShown = 3
