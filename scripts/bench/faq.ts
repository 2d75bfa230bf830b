import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createModelFaults, type ModelFaultOptions } from '#standin/model/faults.ts'
import { createLatency } from '#standin/model/latency.ts'
import { startModel } from '#standin/model/server.ts'
import type { FaqRequest } from './arguments.ts'
import { writeUnanswered } from './faq/archive.ts'
import { type AskRequest, askAll, benchKey } from './faq/ask.ts'
import { checkAnswers } from './faq/check.ts'
import { boundOf, createLedger, type Ledger } from './faq/ledger.ts'
import { drawTable } from './table.ts'

/** Asks about papers quietly, under faults, and with kills; prints and keeps what it found. Whether all is as it should be. */
export async function benchFaq(request: FaqRequest): Promise<boolean> {
  await rm(folder, { recursive: true, force: true })
  const quiet = await measure('quiet', request, { rate: 0 }, 0)
  const stormy = await measure(
    'stormy',
    request,
    { rate: 0.2, storm: { every: 100 * request.median, length: 15 * request.median } },
    0,
  )
  const killed = await measure('killed', request, { rate: 0.1 }, request.kills)
  const results = [quiet, stormy, killed]
  await mkdir('.sheaf/bench', { recursive: true })
  await writeFile(`${folder}.json`, `${JSON.stringify({ request, results }, undefined, 2)}\n`)
  console.log(faqTable(results))
  return results.every(({ open, troubles, lost, needless, most }) => {
    return open === 0 && troubles.length === 0 && lost === 0 && needless === 0 && most <= request.concurrency
  })
}

const folder = '.sheaf/bench/faq'

async function measure(
  name: string,
  { papers: count, median, concurrency, kills }: FaqRequest,
  faults: Omit<ModelFaultOptions, 'seed'>,
  killed: number,
): Promise<FaqResult> {
  const content = `${folder}/${name}`
  const papers = await writeUnanswered(content, count)
  const ledger = createLedger()
  const latency = createLatency({ seed: 2, median })
  const intercept = createModelFaults({ seed: 3, latency, wait: 5 * median, ...faults, tell: ledger.tell })
  const model = await startModel({ intercept })
  const timeout = Math.max(1, (20 * median) / 1000)
  const asking = { content, baseUrl: model.baseUrl, concurrency, characters, timeout, wait: median, patience: 600_000 }
  const said: string[] = []
  const started = performance.now()
  for (let kill = 1; kill <= killed; kill++) {
    await killedRun(asking, () => ledger.good.size >= (kill * count * 6) / (kills + 1))
  }
  let runs = 0
  for (; runs < mostRuns && (await checkAnswers(content, papers)).open > 0; runs++) {
    const { report, events } = await askAll(asking)
    said.push(JSON.stringify([report, events.map((event) => ('error' in event ? String(event.error) : event))]))
  }
  const seconds = (performance.now() - started) / 1000
  const { open, troubles } = await checkAnswers(content, papers)
  if (said.some((text) => text.includes(benchKey))) troubles.push('a report or an event shows the key')
  await model.close()
  const again = [...ledger.good.values()].reduce((sum, times) => sum + times - 1, 0)
  return {
    ...{ name, papers: count, runs: runs + killed, kills: killed, seconds, open, troubles, again },
    bound: boundOf(ledger, concurrency) / 1000,
    // A killed run loses the answers that it had not written yet.
    needless: Math.max(0, again - killed * concurrency),
    lost: count * 6 - ledger.good.size,
    most: model.mostAtOnce(),
    requests: ledger.requests,
    faults: countFaults(ledger),
  }
}

/** Of a paper's text. */
const characters = 40_000
const mostRuns = 20

/** Runs in a process that is killed once `isEnough`. */
function killedRun(request: AskRequest, isEnough: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/bench/faq/child.ts', JSON.stringify(request)], () => {
      clearInterval(timer)
      resolve()
    })
    const timer = setInterval(() => isEnough() && child.kill('SIGKILL'), 5)
  })
}

function countFaults({ faults }: Ledger): number {
  return [...faults.values()].reduce((sum, count) => sum + count, 0)
}

function faqTable(results: FaqResult[]): string {
  const rows = results.map((result) => {
    const { name, seconds, bound, most, runs, kills, requests, faults, open, lost, again, needless, troubles } = result
    return [
      ...[name, seconds.toFixed(1), (seconds / bound).toFixed(3), String(most), `${runs} (${kills} killed)`],
      ...[requests, faults, open, lost, again, needless, troubles.length].map(String),
    ]
  })
  const head = [
    'run',
    's',
    '÷ bound',
    'at once',
    'runs',
    'requests',
    'faults',
    'open',
    'lost',
    'again',
    'needless',
    'wrong',
  ]
  const notes = results.flatMap(({ troubles }) => troubles.slice(0, 5))
  return [drawTable([head, ...rows]), ...notes].join('\n')
}

type FaqResult = {
  name: string
  papers: number
  runs: number
  kills: number
  seconds: number
  /** The least seconds that all answers took, good and bad. */
  bound: number
  most: number
  requests: number
  faults: number
  open: number
  troubles: string[]
  /** Good answers that went out a second time, and those of them that no kill explains. */
  again: number
  needless: number
  /** Good answers that never came. */
  lost: number
}
