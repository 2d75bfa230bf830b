import OpenAI from 'openai'
import { afterEach, expect, test } from 'vitest'
import { defaultQuestions } from '#paper/questions.ts'
import { type ModelOptions, type ModelStandin, standinModel, startModel } from '#standin/model/server.ts'
import { readAnswers } from '#standin/sample/answers.ts'
import { readSampleWorld } from '#standin/sample/world.ts'

let model: ModelStandin | undefined
afterEach(() => model?.close())

async function connect(options?: ModelOptions): Promise<OpenAI> {
  model = await startModel(options)
  return new OpenAI({ apiKey: 'sk-standin', baseURL: model.baseUrl, maxRetries: 0 })
}

async function ask(client: OpenAI, ...contents: string[]): Promise<string | null | undefined> {
  const messages = contents.map((content) => ({ role: 'user' as const, content }))
  const completion = await client.chat.completions.create({ model: standinModel, messages })
  return completion.choices[0]?.message.content
}

const { en = [], zh = [] } = defaultQuestions
const [problem = '', relatedWork = '', method = '', experiments = '', , summary = ''] = en
const [problemInChinese = ''] = zh

test('lists its model', async () => {
  const client = await connect()
  const { data } = await client.models.list()
  expect(data.map(({ id }) => id)).toEqual([standinModel])
})

test('answers whole, with a finish reason and the tokens used', async () => {
  const client = await connect({ reply: () => 'Twelve characters and more.' })
  const completion = await client.chat.completions.create({
    model: 'any-name',
    messages: [{ role: 'user', content: 'x'.repeat(400) }],
  })
  expect(completion.model).toBe('any-name')
  expect(completion.choices[0]).toMatchObject({
    finish_reason: 'stop',
    message: { role: 'assistant', content: 'Twelve characters and more.' },
  })
  expect(completion.usage).toMatchObject({ prompt_tokens: 100, completion_tokens: 7, total_tokens: 107 })
})

test('streams the same text in pieces', async () => {
  const text = '  A **table**:\n\n| a | b |\n\nand $x^2$ \n'
  const client = await connect({ reply: () => text })
  const stream = await client.chat.completions.create({
    model: standinModel,
    messages: [{ role: 'user', content: 'Hello' }],
    stream: true,
    stream_options: { include_usage: true },
  })
  const chunks = await Array.fromAsync(stream)
  expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe(text)
  expect(chunks.flatMap((chunk) => chunk.choices[0]?.finish_reason ?? [])).toEqual(['stop'])
  expect(chunks.at(-1)?.usage?.completion_tokens).toBe(10)
  const raw = await fetch(`${model?.baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { authorization: 'Bearer x' },
    body: JSON.stringify({ messages: [{ role: 'user', content: 'Hello' }], stream: true }),
  })
  expect(await raw.text()).toMatch(/data: \[DONE\]\n\n$/)
})

test('gives the written answer to the last question about the paper named', async () => {
  const client = await connect()
  const answers = (await readAnswers()).get('2611.11007')
  expect(await ask(client, 'The paper arXiv:2611.11007.', problem)).toBe(answers?.get(problem))
  expect(await ask(client, 'The paper arXiv:2611.11007.', problem, relatedWork)).toBe(answers?.get(relatedWork))
  expect(await ask(client, 'The paper arXiv:2611.11007.', `回答：${problemInChinese}`)).toBe(answers?.get(problem))
})

test('knows a paper by its title, however it is broken into lines', async () => {
  const client = await connect()
  const title = (await readSampleWorld()).papers.get('2611.11007')?.versions[0]?.title ?? ''
  expect(await ask(client, `# ${title.replace(' ', '\n')}\n\n${relatedWork}`)).toBe(
    (await readAnswers()).get('2611.11007')?.get(relatedWork),
  )
})

test('composes other answers from sentences of the paper, the same every time', async () => {
  const client = await connect()
  const paper = `Title: Unknown

Abstract: The problem is open. We prove a theorem. No bound was known. It rains. All is well.`
  const answer = await ask(client, paper, problem)
  expect(answer).toBe('The problem is open. We prove a theorem.')
  expect(await ask(client, paper, problem)).toBe(answer)
  expect(await ask(client, paper, relatedWork)).toBe('No bound was known.')
  expect(await ask(client, paper, experiments)).toBe('The text at hand does not speak of experiments.')
  expect(await ask(client, paper, summary)).toBe('The problem is open. It rains. All is well.')
})

test('finds the text of a paper between title, names and instructions', async () => {
  const client = await connect()
  const names = Array.from({ length: 40 }, (_, index) => `Ada Example ${index}`).join(', ')
  const text = `${'A long sentence about nothing in particular, which goes on and on. '.repeat(2)}We prove that\n\n$$\nx = 1,\n$$\n\nand ${'so on '.repeat(30)}end.`
  const paper = `Here is the abstract of the paper 0000.00000.\n\n<<<PAPER\nA Title\n\n${names}\n\n${text}\nPAPER>>>\n\nAnswer in English.`
  expect(await ask(client, paper, method)).toMatch(/^We prove that\n\n\$\$\nx = 1,\n\$\$\n\nand so on .* end\.$/)
})

test('refuses requests without a key', async () => {
  await connect()
  const response = await fetch(`${model?.baseUrl}/chat/completions`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error', param: null } })
})

test('refuses bad JSON, missing messages and unknown addresses in the format the SDK reads', async () => {
  const client = await connect()
  const headers = { authorization: 'Bearer x' }
  const bad = await fetch(`${model?.baseUrl}/chat/completions`, { method: 'POST', headers, body: '{"messages": [' })
  expect(bad.status).toBe(400)
  const empty = client.chat.completions.create({ model: standinModel, messages: [] })
  await expect(empty).rejects.toThrow("400 Missing required parameter: 'messages'.")
  await expect(client.fineTuning.jobs.list()).rejects.toThrow('404 Invalid URL (GET /v1/fine_tuning/jobs)')
})

test('records what it was asked and lets a fault stand in for the answer', async () => {
  const body = JSON.stringify({
    error: { message: 'Slow down.', type: 'tokens', param: null, code: 'rate_limit_exceeded' },
  })
  const client = await connect({
    intercept: () => ({ status: 429, headers: { 'content-type': 'application/json' }, body }),
  })
  await expect(ask(client, 'Hello')).rejects.toThrow('429 Slow down.')
  expect(model?.requests.map(({ url }) => url)).toEqual(['/v1/chat/completions'])
  expect(JSON.parse(model?.requests[0]?.body ?? '')).toMatchObject({ messages: [{ role: 'user', content: 'Hello' }] })
})
