import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { faultKinds } from '#standin/model/fault-kinds.ts'
import { createModelFaults, type ModelFaultOptions } from '#standin/model/faults.ts'
import { startModel } from '#standin/model/server.ts'
import { writeUnanswered } from '../../../scripts/bench/faq/archive.ts'
import { type AskRequest, askAll, benchKey } from '../../../scripts/bench/faq/ask.ts'
import { checkAnswers } from '../../../scripts/bench/faq/check.ts'
import { createLedger } from '../../../scripts/bench/faq/ledger.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

// Many papers, a model that fails in every way, runs that are cut off: in the end each answer is there once.

const concurrency = 4

async function open(papers: number, faults: Omit<ModelFaultOptions, 'seed'>) {
  const content = join(await temporaryFolder(), 'content')
  const written = await writeUnanswered(content, papers)
  const ledger = createLedger()
  const model = await startModel({ intercept: createModelFaults({ seed: 1, wait: 5, ...faults, tell: ledger.tell }) })
  onTestFinished(() => model.close())
  const request: AskRequest = {
    ...{ content, baseUrl: model.baseUrl, concurrency, characters: 3000, timeout: 0.4, wait: 1, patience: 20_000 },
  }
  return { content, written, ledger, model, request, check: () => checkAnswers(content, written) }
}

test('asks each question once, and holds to its concurrency', async () => {
  const { request, ledger, check, model } = await open(12, { rate: 0, latency: () => 3 })
  const { report } = await askAll(request)
  expect(report).toMatchObject({ answered: 12, pending: 0, failed: [] })
  expect(await check()).toEqual({ open: 0, troubles: [] })
  expect(ledger.good.size).toBe(72)
  expect([...ledger.good.values()].every((times) => times === 1)).toBe(true)
  expect(model.mostAtOnce()).toBe(concurrency)
})

test('has every answer once after faults of all kinds and reruns, asks for none that it holds, and keeps its key', async () => {
  const { request, ledger, check, model } = await open(20, {
    rate: 0.35,
    latency: () => 1,
    storm: { every: 150, length: 20 },
  })
  const said: string[] = []
  for (let run = 0; run < 12 && (await check()).open > 0; run++) {
    const { report, events } = await askAll(request)
    said.push(
      JSON.stringify([
        report,
        events.map((event) => ('error' in event ? { ...event, error: `${event.error}` } : event)),
      ]),
    )
  }
  expect(await check()).toEqual({ open: 0, troubles: [] })
  expect([...ledger.faults.keys()].sort()).toEqual([...faultKinds].sort())
  expect([...ledger.good].filter(([, times]) => times !== 1)).toEqual([])
  expect(ledger.good.size).toBe(120)
  expect(model.mostAtOnce()).toBeLessThanOrEqual(concurrency)
  expect(said.join('\n')).not.toContain(benchKey)
})

test('finishes what a killed run has begun, and loses no more than the answers under way', async () => {
  const { request, ledger, check } = await open(12, { rate: 0.1, latency: () => 12 })
  const kills = 2
  for (let kill = 1; kill <= kills; kill++) await killedRun(request, () => ledger.good.size >= kill * 20)
  // The next run clears away what was being written.
  const torn = (await check()).troubles.filter((trouble) => !trouble.endsWith('is left over'))
  expect(torn).toEqual([])
  for (let run = 0; run < 8 && (await check()).open > 0; run++) await askAll(request)
  expect(await check()).toEqual({ open: 0, troubles: [] })
  const again = [...ledger.good.values()].reduce((sum, times) => sum + times - 1, 0)
  expect(again).toBeLessThanOrEqual(kills * concurrency)
})

/** Runs in a process that is killed once `isEnough`. */
function killedRun(request: AskRequest, isEnough: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/bench/faq/child.ts', JSON.stringify(request)], () => {
      clearInterval(timer)
      resolve()
    })
    const timer = setInterval(() => isEnough() && child.kill('SIGKILL'), 2)
  })
}
