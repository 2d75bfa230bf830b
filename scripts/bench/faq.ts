import { mkdir, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { FaqRequest } from './arguments.ts'
import { type PhaseOptions, type PhaseResult, runPhase } from './faq/phase.ts'
import { faqTable } from './faq/table.ts'

/** Asks about invented papers in calm, under faults, and killed under faults; prints and keeps what it found. Whether all is well. */
export async function benchFaq(request: FaqRequest): Promise<boolean> {
  const { papers, median, concurrency, kills, rate, seed } = request
  await rm(folder, { recursive: true, force: true })
  const common = {
    ...{ papers, seed, concurrency, key, textLength: 30_000 },
    // No answer of the plan takes as long.
    timeout: (median * 15) / 1000,
    retryWait: Math.min(2000, median),
    retryDeadline: 600_000,
  }
  const latency = { median, seed }
  const storms = { every: papers / 2, length: median * 5 }
  const faults = { seed, rate, wait: median, storms }
  const phases: Record<string, PhaseResult> = {}
  const run = async (name: string, options: Pick<PhaseOptions, 'model' | 'kills'>) => {
    const content = resolve(folder, name)
    await mkdir(content, { recursive: true })
    phases[name] = await runPhase({ ...common, ...options, content })
    console.log(`${name}: ${phases[name].runs} runs, ${Math.round(phases[name].seconds)} s`)
  }
  await run('calm', { model: { latency } })
  await run('storm', { model: { latency, faults } })
  await run('killed', { model: { latency, faults: { ...faults, seed: seed + 1 } }, kills })
  await writeFile(`${folder}.json`, `${JSON.stringify({ request, phases }, undefined, 2)}\n`)
  console.log(faqTable(phases))
  return Object.values(phases).every(({ problems }) => Object.values(problems).flat().length === 0)
}

const folder = '.sheaf/bench/faq'
/** It opens nothing; no file may have it. */
const key = 'sk-bench-4f9a1c7e2b8d6350'
