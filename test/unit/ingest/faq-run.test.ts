import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type ContentFault, contentFaults } from '#standin/model/faults/content-faults.ts'
import { faultKinds } from '#standin/model/faults/fault-kinds.ts'
import { type PhaseOptions, runPhase } from '../../../scripts/bench/faq/phase.ts'
import { runFaq, runFaqHere } from '../../../scripts/bench/faq/run-faq.ts'

const key = 'sk-standin-0123456789abcdef'
const latency = { median: 3, seed: 1 }
// Seconds and dates take whole seconds.
const forms = ['milliseconds', 'silent'] as const
const faults = { seed: 1, rate: 0.5, wait: 5, forms, storms: { every: 25, length: 60, forms } }

async function run(options: Partial<PhaseOptions> = {}) {
  const content = await mkdtemp(join(tmpdir(), 'sheaf-faq-'))
  onTestFinished(() => rm(content, { recursive: true }))
  const { problems, ...result } = await runPhase({
    ...{ content, papers: 18, seed: 1, concurrency: 5, key, textLength: 3000, run: runFaqHere },
    ...{ timeout: 1.5, retryWait: 5, retryDeadline: 20_000, model: { latency, faults } },
    ...options,
  })
  const found = Object.entries(problems).filter(([, places]) => places.length > 0)
  return { ...result, found: Object.fromEntries(found) }
}

test('answers every question once, in calm, as many papers at a time as told', async () => {
  const { found, runs, requests, mostInFlight } = await run({
    // Long enough for all workers to wait at the same time.
    model: { latency: { median: 40, sigma: 0.2 } },
  })
  expect({ found, runs, requests, mostInFlight }).toEqual({ found: {}, runs: 1, requests: 18 * 6, mostInFlight: 5 })
})

test('through faults of nearly every kind, run after run: each answer once, none asked for again, no failure and no key published', async () => {
  const { found, faults, delivered, mostInFlight } = await run()
  expect(found).toEqual({})
  expect(Object.keys(faults).length).toBeGreaterThan(faultKinds.length - 4)
  expect(delivered).toBe(18 * 6)
  expect(mostInFlight).toBeLessThanOrEqual(5)
})

test('the same in two languages, through all that a model says in place of an answer', async () => {
  const { found, delivered } = await run({
    ...{ papers: 8, languages: ['en', 'zh'] },
    model: { latency, faults: { ...faults, kinds: Object.keys(contentFaults) as ContentFault[] } },
  })
  expect(found).toEqual({})
  expect(delivered).toBe(8 * 12)
})

test('the same where all questions are asked at once', async () => {
  const { found, delivered } = await run({ conversation: 'single' })
  expect(found).toEqual({})
  expect(delivered).toBe(18 * 6)
})

test('within a provider’s limit of requests', async () => {
  const { found, requests } = await run({ papers: 6, model: { rateLimit: { requests: 10, window: 200 } } })
  expect(found).toEqual({})
  // Those that were refused: the gate lets one try before the others.
  expect(requests).toBeLessThan(6 * 6 * 3)
})

test('a run killed in the middle leaves whole files, and the next asks for nothing that is held', async () => {
  const { found, kills } = await run({
    ...{ papers: 12, kills: 2, run: runFaq },
    model: { latency, faults: { ...faults, rate: 0.2 } },
  })
  expect(found).toEqual({})
  // Where a kill lands depends on the machine's mood; `npm run bench -- faq` kills more.
  expect(kills).toBeGreaterThan(0)
})

test('shows passages of the paper, and none that it does not hold', async () => {
  const { found, quotes } = await run({ papers: 8, model: { latency } })
  expect(found).toEqual({})
  expect(quotes).toBeGreaterThan(8)
})
