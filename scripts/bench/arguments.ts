import { parseArgs } from 'node:util'
import { usage } from './usage.ts'

/** Reads the command line of `npm run bench`. Throws an error that says what is wrong with it. */
export function parseBench(args: string[]): BenchRequest {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [command] = positionals
  if (values.help || command === undefined) return { command: 'help' }
  if (command === 'build') {
    const [papers, perDay, seed] = [count('papers', 600), count('per-day', 150), count('seed', 1)]
    return { command, papers, perDay, seed, keep: values.keep ?? false, ...(values.from && { from: values.from }) }
  }
  if (command === 'archive') {
    if (!values.from) throw new Error('The bench "archive" needs real papers: --from <folder>.')
    const [papers, perDay] = [count('papers', 75_000), count('per-day', 300)]
    const [plain, keep] = [Number(values.plain ?? 1500), values.keep ?? false]
    return { command, from: values.from, papers: Math.ceil(papers / 10) * 10, perDay, plain, keep }
  }
  if (command === 'faq') {
    const [papers, median, concurrency] = [count('papers', 300), count('median', 200), count('concurrency', 8)]
    return {
      command,
      papers,
      median,
      concurrency,
      kills: count('kills', 5),
      rate: share('rate', 0.25),
      seed: count('seed', 1),
    }
  }
  if (!withRealPapers.has(command)) throw new Error(`Unknown bench "${command}".\n\n${usage}`)
  if (!values.from) throw new Error(`The bench "${command}" needs real papers: --from <file.jsonl.gz>.`)
  const { from } = values
  if (command === 'math') return { command, from, papers: count('papers', 20_000) }
  if (command === 'extracts') return { command, from }
  if (command === 'search') return { command, from, papers: count('papers', 5000), seed: count('seed', 1) }
  if (command === 'kill') return { command, from, kills: count('kills', 50), perDay: count('papers-a-day', 40) }
  if (command === 'replay') {
    const [days, seeds, perDay] = [count('days', 60), count('seeds', 10), count('papers-a-day', 40)]
    return { command, from, days, seeds, perDay, rate: share('rate', 0.25), hidden: share('hidden', 0.3) }
  }
  const [days, atLeast] = [count('days', 5), count('at-least', 200)]
  return { command: 'days', from, days, atLeast, ...(values.until && { until: values.until }) }

  function count(name: keyof typeof values, fallback: number): number {
    const number = Number(values[name] ?? fallback)
    if (Number.isInteger(number) && number > 0) return number
    throw new Error(`--${name} ${values[name]}: expected a whole number from 1 on.`)
  }

  function share(name: 'rate' | 'hidden', fallback: number): number {
    const number = Number(values[name] ?? fallback)
    if (number >= 0 && number <= 1) return number
    throw new Error(`--${name} ${values[name]}: expected a share from 0 to 1.`)
  }
}

const withRealPapers = new Set(['days', 'replay', 'kill', 'math', 'search', 'extracts'])

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  ...{ help: flag, keep: flag, plain: text },
  ...{ papers: text, 'per-day': text, seed: text, from: text, days: text, 'at-least': text, until: text },
  ...{ seeds: text, 'papers-a-day': text, rate: text, hidden: text, kills: text },
  ...{ median: text, concurrency: text },
}

export type BuildRequest = { papers: number; perDay: number; seed: number; keep: boolean; from?: string }
/** `plain`: papers with answers built beside a plain site; 0: none. */
export type ArchiveRequest = { from: string; papers: number; perDay: number; plain: number; keep: boolean }
export type DaysRequest = { from: string; days: number; atLeast: number; until?: string }
/** `perDay`: new papers of a day, on average; `rate` and `hidden` are shares from 0 to 1. */
export type ReplayRequest = {
  from: string
  days: number
  seeds: number
  perDay: number
  rate: number
  hidden: number
}
export type KillRequest = { from: string; kills: number; perDay: number }
export type MathRequest = { from: string; papers: number }
export type ExtractsRequest = { from: string }
export type SearchRequest = { from: string; papers: number; seed: number }
/** `median`: milliseconds an answer takes; `rate`: a share from 0 to 1. */
export type FaqRequest = {
  papers: number
  median: number
  concurrency: number
  kills: number
  rate: number
  seed: number
}
export type BenchRequest =
  | { command: 'help' }
  | ({ command: 'build' } & BuildRequest)
  | ({ command: 'archive' } & ArchiveRequest)
  | ({ command: 'days' } & DaysRequest)
  | ({ command: 'replay' } & ReplayRequest)
  | ({ command: 'kill' } & KillRequest)
  | ({ command: 'math' } & MathRequest)
  | ({ command: 'search' } & SearchRequest)
  | ({ command: 'faq' } & FaqRequest)
  | ({ command: 'extracts' } & ExtractsRequest)
