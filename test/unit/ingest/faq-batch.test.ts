import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '#config.ts'
import { askQuestions } from '#ingest/ask-questions.ts'
import { createProvider } from '#ingest/faq/create-provider.ts'
import { defaultQuestions } from '#paper/questions.ts'
import type { BatchOptions } from '#standin/model/batch/service.ts'
import { createReply } from '#standin/model/reply/create-reply.ts'
import { standinModel, startModel } from '#standin/model/server.ts'
import { inventText, writeUnanswered } from '../../../scripts/bench/faq/papers.ts'
import { findFailureTexts, findKeys, findMisanswered } from '../../../scripts/bench/faq/problems.ts'
import { readTree } from '../../../scripts/bench/replay/archive.ts'

const key = 'sk-standin-0123456789abcdef'
const start = Date.parse('2026-11-20T08:00:00Z')
const { en: questions = [] } = defaultQuestions

async function open(batches: BatchOptions) {
  const content = await mkdtemp(join(tmpdir(), 'sheaf-batch-'))
  onTestFinished(() => rm(content, { recursive: true }))
  const papers = await writeUnanswered(content, { papers: 10, seed: 1 })
  const model = await startModel({ reply: createReply(), batches, now: new Date(start) })
  onTestFinished(() => model.close())
  const faq = { baseUrl: model.baseUrl, model: standinModel, batch: true, retryWait: 1 }
  const config = parseConfig({ categories: ['cs'], content, faq }, {})
  const said: unknown[] = []
  const run = async (hours: number) => {
    const now = () => new Date(start + hours * 3_600_000)
    model.setNow(now())
    const provider = await createProvider(config.faq, key, now)
    const tell = (event: unknown) => said.push(event)
    const report = await askQuestions(new Map(), {
      ...{ config, provider, now, tell },
      readText: async (paper) => inventText(paper, 3000),
    })
    said.push(report)
    return report
  }
  const look = async () => {
    const tree = await readTree(content)
    return {
      open: findMisanswered(tree, papers, questions).length,
      failures: findFailureTexts(tree),
      keys: findKeys([...tree, ['what was said', JSON.stringify(said)]], key),
      most: Math.max(0, ...model.delivered.values()),
    }
  }
  return { run, look, model }
}

const settled = { failures: [], keys: [], most: 1 }

test('hands in, waits, collects, and hands in again what failed, until each answer is there once', async () => {
  const { run, look } = await open({ rate: 0.3, seed: 2 })
  expect((await run(0)).batch).toEqual({ submitted: 60, collected: 0 })
  // Under way: nothing is handed in twice.
  expect((await run(0.5)).batch).toBeUndefined()
  const submitted: number[] = []
  for (let hours = 2; hours < 40 && (await look()).open > 0; hours += 2) {
    submitted.push((await run(hours)).batch?.submitted ?? 0)
  }
  expect(submitted[0]).toBeGreaterThan(0)
  expect(submitted).toEqual(submitted.toSorted((a, b) => b - a))
  expect(await look()).toEqual({ ...settled, open: 0 })
})

test('keeps what an expired batch has answered, and hands in the rest', async () => {
  const { run, look } = await open({ running: 48 * 3600 })
  await run(0)
  const { batch, failed } = await run(25)
  expect(failed).toEqual([])
  expect(batch?.submitted).toBe((await look()).open)
  expect(batch?.collected).toBe(60 - (await look()).open)
  await run(50)
  await run(75)
  await run(100)
  expect(await look()).toMatchObject(settled)
})
