import OpenAI from 'openai'
import { expect, test } from 'vitest'
import type { ModelOptions, ModelStandin } from '#standin/model/server.ts'
import { connect } from './connect.ts'

const start = new Date('2026-11-20T08:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

const line = (id: string, content = `About 2611.00001: ${id}?`, values: object = {}) =>
  JSON.stringify({
    custom_id: id,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'standin-1', messages: [{ role: 'user', content }] },
    ...values,
  })

async function submit(lines: string[], batches: ModelOptions['batches'] = {}) {
  const { client, model } = await connect({
    now: start,
    batches,
    reply: (messages) => `To ${messages.at(-1)?.content}`,
  })
  const file = await client.files.create({
    file: await OpenAI.toFile(Buffer.from(lines.join('\n')), 'questions.jsonl'),
    purpose: 'batch',
  })
  const order = { input_file_id: file.id, endpoint: '/v1/chat/completions', completion_window: '24h' } as const
  const { id } = await client.batches.create({ ...order, metadata: { sheaf: 'first' } })
  return { client, model, file, id, at: (minutes: number) => look({ client, model, id }, minutes) }
}

async function look({ client, model, id }: { client: OpenAI; model: ModelStandin; id: string }, minutes: number) {
  model.setNow(after(minutes))
  return client.batches.retrieve(id)
}

async function readLines(client: OpenAI, file: string | undefined) {
  const text = await (await client.files.content(file ?? '')).text()
  return text
    .split('\n')
    .filter(Boolean)
    .map((found) => JSON.parse(found))
}

test('keeps a file as it was sent', async () => {
  const lines = [line('a', 'Ünïcödé\r\n--boundary 灯塔'), line('b')]
  const { client, file } = await submit(lines)
  expect(file).toMatchObject({
    filename: 'questions.jsonl',
    purpose: 'batch',
    bytes: Buffer.byteLength(lines.join('\n')),
  })
  expect(await (await client.files.content(file.id)).text()).toBe(lines.join('\n'))
  expect((await client.files.list()).data.map(({ id }) => id)).toEqual([file.id])
})

test('goes from validating to completed by the clock', async () => {
  const { client, model, at } = await submit([line('a'), line('b'), line('c')])
  expect(await at(0)).toMatchObject({
    status: 'validating',
    request_counts: { total: 0 },
    metadata: { sheaf: 'first' },
  })
  expect(await at(31)).toMatchObject({ status: 'in_progress', request_counts: { total: 3, completed: 1, failed: 0 } })
  expect(await at(61.5)).toMatchObject({ status: 'finalizing' })
  expect([...model.delivered]).toEqual([])
  const done = await at(63)
  expect(done).toMatchObject({
    status: 'completed',
    request_counts: { total: 3, completed: 3, failed: 0 },
    errors: null,
  })
  expect(done.error_file_id).toBeUndefined()
  const results = await readLines(client, done.output_file_id)
  expect(results.map(({ custom_id: id }) => id).sort()).toEqual(['a', 'b', 'c'])
  const first = results.find(({ custom_id: id }) => id === 'a')
  expect(first).toMatchObject({ error: null, response: { status_code: 200, body: { object: 'chat.completion' } } })
  expect(first.response.body.choices[0].message.content).toBe('To About 2611.00001: a?')
  expect(await at(90)).toEqual(done)
  expect(model.delivered.get('2611.00001 About 2611.00001: a?')).toBe(1)
})

test('expires with what is done by then', async () => {
  const { client, at } = await submit([line('a'), line('b'), line('c'), line('d')], { running: 48 * 3600 })
  expect(await at(23 * 60)).toMatchObject({ status: 'in_progress' })
  const batch = await at(24 * 60)
  expect(batch).toMatchObject({ status: 'expired', request_counts: { total: 4, completed: 1, failed: 3 } })
  expect(await readLines(client, batch.output_file_id)).toHaveLength(1)
  const errors = await readLines(client, batch.error_file_id)
  expect(errors.map(({ error }) => error.code)).toEqual(['batch_expired', 'batch_expired', 'batch_expired'])
})

test('cancels, and keeps what is done by then', async () => {
  const { client, at, id, model } = await submit([line('a'), line('b')])
  model.setNow(after(45))
  expect(await client.batches.cancel(id)).toMatchObject({ status: 'cancelling' })
  const batch = await at(50)
  expect(batch).toMatchObject({ status: 'cancelled', request_counts: { completed: 1, failed: 0 } })
  expect(await readLines(client, batch.output_file_id)).toHaveLength(1)
})

test('cannot cancel what has ended', async () => {
  const { client, at, id } = await submit([line('a')])
  await at(120)
  await client.batches.cancel(id)
  expect(await at(130)).toMatchObject({ status: 'completed' })
})

test.each([
  ['{"custom_id": ', 'invalid_json_line', 1],
  [`${line('a')}\n${line('a')}`, 'duplicate_custom_id', 2],
  [line('a', '', { url: '/v1/embeddings' }), 'invalid_url', 1],
  [line('a', '', { method: 'GET' }), 'invalid_method', 1],
  [
    `${line('a')}\n${line('b', '', { body: { model: 'x', messages: [{ role: 'user', content: '' }] } })}`,
    'mismatched_model',
    null,
  ],
  ['', 'empty_file', null],
])('fails over %s', async (text, code, number) => {
  const { at } = await submit([text])
  const batch = await at(2)
  expect(batch.status).toBe('failed')
  expect(batch.errors?.data).toMatchObject([{ code, line: number }])
})

test('loses some requests to errors and refusals, the same for the same seed', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => line(`q${index}`))
  const lose = async () => {
    const { client, at, model } = await submit(lines, { rate: 0.4, seed: 5 })
    const batch = await at(120)
    const errors = await readLines(client, batch.error_file_id)
    expect(batch.request_counts?.failed).toBe(errors.length)
    return {
      errors,
      answered: [...model.delivered.keys()].sort(),
      output: await readLines(client, batch.output_file_id),
    }
  }
  const { errors, answered, output } = await lose()
  expect(errors.length).toBeGreaterThan(3)
  expect(errors[0]).toMatchObject({ error: null, response: { status_code: 500 } })
  expect(errors.length + output.length).toBe(60)
  expect(answered.length).toBeLessThan(output.length)
  expect((await lose()).answered).toEqual(answered)
})

test('lists batches, newest first, page by page', async () => {
  const { client, file, id } = await submit([line('a')])
  const order = { input_file_id: file.id, endpoint: '/v1/chat/completions', completion_window: '24h' } as const
  const second = await client.batches.create(order)
  const ids: string[] = []
  for await (const batch of client.batches.list({ limit: 1 })) ids.push(batch.id)
  expect(ids).toEqual([second.id, id])
})

test('refuses what is not there', async () => {
  const { client } = await connect()
  await expect(client.batches.retrieve('batch_x')).rejects.toThrow("404 No batch found with id 'batch_x'.")
  await expect(client.files.content('file-x')).rejects.toThrow('404 No such File object: file-x')
  const order = { input_file_id: 'file-x', endpoint: '/v1/chat/completions', completion_window: '24h' } as const
  await expect(client.batches.create(order)).rejects.toThrow("400 Invalid file id: 'file-x'.")
})
