import OpenAI from 'openai'
import { expect, test } from 'vitest'
import type { ErrorStyle } from '#standin/model/faults/error-bodies.ts'
import { type FaultKind, faultKinds } from '#standin/model/faults/fault-kinds.ts'
import type { ModelFaultOptions } from '#standin/model/faults/model-faults.ts'
import { connect, secretKey } from './connect.ts'

async function meet(kind: FaultKind, options: Partial<ModelFaultOptions> = {}) {
  const connected = await connect({ faults: { rate: 1, kinds: [kind], style: 'openai', ...options } })
  const reply = await connected.ask('The paper 2611.00001.', 'Why?').catch((error: Error) => error)
  return { ...connected, reply, choice: reply instanceof Error ? undefined : reply.choices?.[0] }
}

test.each<[FaultKind, ErrorStyle, number, string]>([
  ['500', 'openai', 500, '500 The server had an error while processing your request. Sorry about that!'],
  ['503', 'openai', 503, '503 That model is currently overloaded with other requests.'],
  ['503', 'deepseek', 503, '503 Service is too busy.'],
  ['429', 'moonshot', 429, 'request reached organization max RPM: 3, please try again after 1 seconds'],
  ['429', 'openrouter', 429, '429 Provider returned error'],
  ['moderated', 'moonshot', 400, '400 The request was rejected because it was considered high risk'],
  ['moderated', 'openrouter', 403, 'Your input was flagged'],
  ['502-page', 'openai', 502, '502 Bad Gateway'],
  ['503-page', 'openai', 503, '503 Service Temporarily Unavailable'],
])('refuses with %s in the words of %s', async (kind, style, status, message) => {
  const { reply, model } = await meet(kind, { style })
  expect(reply).toMatchObject({ status })
  expect((reply as Error).message).toContain(message)
  expect([...model.delivered]).toEqual([])
})

test('never answers, answers half, resets and cuts, so that the SDK gives up', async () => {
  expect((await meet('hang')).reply).toBeInstanceOf(OpenAI.APIConnectionTimeoutError)
  expect((await meet('reset')).reply).toBeInstanceOf(OpenAI.APIConnectionError)
  const kinds: FaultKind[] = ['stall', 'cut-stream', 'cut-body', 'cut-json']
  for (const kind of kinds) {
    const { reply, model } = await meet(kind)
    expect(reply, kind).toBeInstanceOf(Error)
    expect(model.exchanges).toMatchObject([{ fault: kind, isDelivered: false }])
    expect([...model.delivered]).toEqual([])
  }
})

test('says something else than an answer', async () => {
  expect((await meet('refusal-field')).choice?.message).toMatchObject({
    content: null,
    refusal: expect.stringMatching(/./),
  })
  expect((await meet('content-filter')).choice?.finish_reason).toBe('content_filter')
  expect((await meet('length')).choice).toMatchObject({ finish_reason: 'length', message: { content: /meas$/ } })
  expect((await meet('echo')).choice?.message.content).toBe('The paper 2611.00001.')
  expect((await meet('loop')).choice?.message.content?.length).toBeGreaterThan(5000)
  expect((await meet('endless-reasoning')).choice?.message.content).toMatch(/^<think>[^<]*$/)
  expect(String((await meet('log-in-page')).reply)).toContain('Sign in')
  expect((await meet('error-200')).reply).toMatchObject({ error: { code: 502 } })
})

test('counts an answer below reasoning, or after blank lines, as one', async () => {
  const { choice, model } = await meet('reasoning')
  expect(choice?.message.content).toMatch(/<\/think>\n\nAn answer of several words\.$/)
  expect([...model.delivered]).toEqual([['2611.00001 Why?', 1]])
  const blank = await meet('blank-lines')
  expect(blank.choice?.message.content).toBe('An answer of several words.')
  expect(blank.model.exchanges).toMatchObject([{ isDelivered: true }])
})

test('repeats the key in an error', async () => {
  expect(String((await meet('key-echo')).reply)).toContain(secretKey)
})

test('says in four ways how long to wait', async () => {
  const found = new Set<string>()
  for (let seed = 1; seed <= 12; seed++) {
    const { reply } = await meet('429', { seed, wait: 1500 })
    const { headers } = reply as unknown as { headers: Headers }
    const [seconds, milliseconds] = [headers.get('retry-after'), headers.get('retry-after-ms')]
    if (milliseconds) expect(milliseconds).toBe('1500')
    if (seconds && !Number(seconds)) expect(Date.parse(seconds)).toBeGreaterThan(Date.now())
    found.add(milliseconds ? 'milliseconds' : seconds ? (seconds === '2' ? 'seconds' : 'date') : 'silent')
  }
  expect([...found].sort()).toEqual(['date', 'milliseconds', 'seconds', 'silent'])
})

test('storms pass over all questions, and end', async () => {
  const { ask, model } = await connect({
    faults: { rate: 0, storms: { every: 5, length: 60, forms: ['milliseconds'] }, style: 'openai' },
  })
  let refused = 0
  for (let asked = 0; asked < 30; asked++) {
    const reply = await ask('2611.00001', `Question ${asked}?`).catch(
      (error: InstanceType<typeof OpenAI.APIError>) => error,
    )
    if (!(reply instanceof Error)) continue
    refused++
    expect(reply.status).toBe(429)
    const wait = Number(reply.headers?.get('retry-after-ms'))
    expect(wait).toBeLessThanOrEqual(90)
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  expect(refused).toBeGreaterThan(2)
  expect(model.delivered.size).toBe(30 - refused)
})

test('refuses above a number of requests in a window', async () => {
  const { ask } = await connect({ rateLimit: { requests: 3, window: 150 } })
  const replies = await Promise.allSettled([1, 2, 3, 4].map((number) => ask('2611.00001', `Question ${number}?`)))
  const refused = replies.flatMap((reply) => (reply.status === 'rejected' ? [reply.reason] : []))
  expect(refused).toHaveLength(1)
  expect(refused[0].headers.get('x-ratelimit-remaining-requests')).toBe('0')
  await new Promise((resolve) => setTimeout(resolve, Number(refused[0].headers.get('retry-after-ms'))))
  await ask('2611.00001', 'Once more?')
})

test('streams its faults as well', async () => {
  const { client } = await connect({ faults: { rate: 1, kinds: ['refusal-field'] } })
  const messages = [{ role: 'user' as const, content: 'Why?' }]
  const stream = await client.chat.completions.create({ model: 'any', messages, stream: true })
  const chunks = await Array.fromAsync(stream)
  expect(chunks.some(({ choices }) => choices[0]?.delta.refusal)).toBe(true)
  expect(chunks.flatMap(({ choices }) => choices[0]?.delta.content || [])).toEqual([])
})

test('plans the faults of a question by the seed, whatever else is asked', async () => {
  const plan = async (seed: number, names: string[]) => {
    const { ask, model } = await connect({ faults: { seed, rate: 0.6, kinds: ['500', '503', 'empty', 'length'] } })
    for (const name of names) for (let times = 0; times < 4; times++) await ask('2611.00001', name).catch(() => {})
    return new Map(
      names.map((name) => [name, model.exchanges.filter((e) => e.name.endsWith(name)).map((e) => e.fault)]),
    )
  }
  const forwards = await plan(1, ['A?', 'B?', 'C?'])
  const backwards = await plan(1, ['C?', 'B?', 'A?'])
  expect(Object.fromEntries(forwards)).toEqual(Object.fromEntries(backwards))
  expect(Object.fromEntries(await plan(2, ['A?', 'B?', 'C?']))).not.toEqual(Object.fromEntries(forwards))
})

test('lets a question through after its most faults in a row', async () => {
  const { ask, model } = await connect({ faults: { rate: 1, kinds: ['500'], maxInARow: 2 } })
  for (let times = 0; times < 3; times++) await ask('2611.00001', 'Why?').catch(() => {})
  expect(model.exchanges.map(({ fault }) => fault)).toEqual(['500', '500', undefined])
})

test('draws every kind', async () => {
  const { ask, model } = await connect({ faults: { rate: 1, maxInARow: Number.POSITIVE_INFINITY } })
  const asked = Array.from({ length: 250 }, (_, number) => ask('2611.00001', `Question ${number}?`).catch(() => {}))
  await Promise.all(asked)
  expect(new Set(model.exchanges.map(({ fault }) => fault))).toEqual(new Set(faultKinds))
})
