import { parseArgs } from 'node:util'

export const usage = `npm run bench -- build [--papers N] [--per-day N] [--seed N] [--from FILE] [--keep]
  Builds the site from nothing, then once more with a day added, beside a plain Astro site over the same papers.
  --papers N    papers of the first build (600)
  --per-day N   papers a day (150); with --from, days are as announced
  --seed N      another seed, other papers (1)
  --from FILE   real papers: a .jsonl or .jsonl.gz file, or a folder of these, with the fields id, title, authors,
                categories, abstract (TeX), announced and perhaps comments; their FAQ stays synthetic
  --keep        keeps content and both sites in .sheaf/bench/build

npm run bench -- days --from FILE [--days N] [--at-least N] [--until D]
  Takes real days through the whole pipeline (ingest over HTTP from a stand-in, build, search) and checks every page.
  --days N      announcement days, the newest ones (5)
  --at-least N  only days of as many papers (200)
  --until D     no day after this one, YYYY-MM-DD

Nothing is asserted of times. Results are kept in .sheaf/bench/build.json and days.json.`

/** Reads the command line of `npm run bench`. Throws an error that says what is wrong with it. */
export function parseBench(args: string[]): BenchRequest {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [command] = positionals
  if (values.help || command === undefined) return { command: 'help' }
  if (command === 'build') {
    const [papers, perDay, seed] = [count('papers', 600), count('per-day', 150), count('seed', 1)]
    return { command, papers, perDay, seed, keep: values.keep ?? false, ...(values.from && { from: values.from }) }
  }
  if (command !== 'days') throw new Error(`Unknown bench "${command}".\n\n${usage}`)
  if (!values.from) throw new Error('The bench "days" needs real papers: --from <file.jsonl.gz>.')
  const [days, atLeast] = [count('days', 5), count('at-least', 200)]
  return { command, from: values.from, days, atLeast, ...(values.until && { until: values.until }) }

  function count(name: 'papers' | 'per-day' | 'seed' | 'days' | 'at-least', fallback: number): number {
    const number = Number(values[name] ?? fallback)
    if (Number.isInteger(number) && number > 0) return number
    throw new Error(`--${name} ${values[name]}: expected a whole number from 1 on.`)
  }
}

const options = {
  help: { type: 'boolean' },
  keep: { type: 'boolean' },
  papers: { type: 'string' },
  'per-day': { type: 'string' },
  seed: { type: 'string' },
  from: { type: 'string' },
  days: { type: 'string' },
  'at-least': { type: 'string' },
  until: { type: 'string' },
} as const

export type BuildRequest = { papers: number; perDay: number; seed: number; keep: boolean; from?: string }
export type DaysRequest = { from: string; days: number; atLeast: number; until?: string }
export type BenchRequest =
  | { command: 'help' }
  | ({ command: 'build' } & BuildRequest)
  | ({ command: 'days' } & DaysRequest)
