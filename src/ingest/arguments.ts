import { parseArgs } from 'node:util'
import { isCalendarDate } from '#paper/calendar-date.ts'
import type { DigestRequest } from './digest.ts'

export const usage = `npm run digest -- [--date D] [--from D --to D] [--limit N] [--no-faq] [--dry-run]
                  [--provider NAME] [--batch] [--refresh]

Without a date: the newest announcement. Days are written YYYY-MM-DD.
--dry-run   reads listings, writes and asks nothing, says what answers would cost
--provider  openai, moonshot, deepseek, openrouter, ollama, llama.cpp, custom, or extract (no model)
--batch     sends the questions as a batch at half price; a later run collects the answers (OpenAI)
--refresh   asks again where another model, or another wording of the prompt, has answered`

/** Reads the command line of `npm run digest`. Throws an error that shows the value and what to write instead. */
export function parseArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      date: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      limit: { type: 'string' },
      'no-faq': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      provider: { type: 'string' },
      batch: { type: 'boolean' },
      refresh: { type: 'boolean' },
    },
  })
  const { date, from, to, limit } = values
  for (const [name, value] of Object.entries({ date, from, to })) checkDate(name, value)
  if (date && (from || to)) throw new Error('--date stands for one day; leave out --from and --to.')
  if (to && !from) throw new Error(`--to ${to} needs a --from.`)
  if (from && to && from > to) throw new Error(`--from ${from} is after --to ${to}. Swap them.`)
  return {
    ...(date && { date }),
    ...(from && { from }),
    ...(to && { to }),
    ...(limit !== undefined && { limit: parseLimit(limit) }),
    ...(values['no-faq'] && { faq: false }),
    ...(values['dry-run'] && { dryRun: true }),
    settings: {
      ...(values.provider !== undefined && { SHEAF_PROVIDER: values.provider }),
      ...(values.batch && { SHEAF_FAQ_BATCH: 'true' }),
      ...(values.refresh && { SHEAF_FAQ_REFRESH: 'true' }),
    },
  }
}

function checkDate(name: string, value: string | undefined): void {
  if (value === undefined || isCalendarDate(value)) return
  throw new Error(`--${name} "${value}" is not a day. Write it as YYYY-MM-DD, such as 2026-11-20.`)
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit > 0) return limit
  throw new Error(`--limit "${text}" is not a whole number above 0.`)
}

/** `settings`: variables that go before those of the environment. */
export type Arguments = DigestRequest & { settings: Record<string, string> }
