import { afterEach, expect, test, vi } from 'vitest'
import { parseConfig } from '#config.ts'
import { createProvider } from '#ingest/faq/create-provider.ts'
import { type ModelStandin, startModel } from '#standin/model/server.ts'
import { examplePaper } from '../../content/example-paper.ts'

const now = () => new Date('2026-11-20T00:00:00Z')
const settings = (faq: object = {}) => parseConfig({ categories: ['cs.LG'], faq }, {}).faq

let model: ModelStandin | undefined
afterEach(() => {
  vi.unstubAllEnvs()
  return model?.close()
})

test('takes extracts where there is neither key nor address', async () => {
  expect((await createProvider(settings(), '', now)).name).toBe('extract')
})

test('takes OpenAI where there is a key', async () => {
  expect((await createProvider(settings(), 'sk-x', now)).name).toBe('openai')
})

test('names a provider by its host', async () => {
  expect((await createProvider(settings({ baseUrl: 'https://api.example.com/v1' }), 'sk-x', now)).name).toBe(
    'api.example.com',
  )
})

test('needs no key for a model at an address', async () => {
  model = await startModel({ reply: () => 'Because.' })
  const provider = await createProvider(settings({ baseUrl: model.baseUrl, model: 'local' }), '', now)
  const { faq, problem } = await provider.answer(examplePaper({ faq: [] }), { lang: 'en', questions: ['Why?'] })
  expect(problem).toBeUndefined()
  expect(faq).toMatchObject({ provider: '127.0.0.1', model: 'local', answers: [{ text: 'Because.' }] })
  expect(model.requests[0]?.headers.authorization).toBe('Bearer none')
})

test('asks again after an answer that can heal', async () => {
  let faults = 0
  model = await startModel({
    reply: () => 'Because.',
    intercept: () =>
      faults++ === 0
        ? { status: 503, headers: { 'content-type': 'application/json' }, body: '{"error":{"message":"Busy."}}' }
        : undefined,
  })
  const provider = await createProvider(settings({ baseUrl: model.baseUrl }), 'sk-x', now)
  const { problem } = await provider.answer(examplePaper({ faq: [] }), { lang: 'en', questions: ['Why?'] })
  expect(problem).toBeUndefined()
  expect(model.requests).toHaveLength(2)
})

test('asks OpenAI itself only where the settings name no address', async () => {
  vi.stubEnv('OPENAI_BASE_URL', 'https://elsewhere.example/v1')
  model = await startModel({ reply: () => 'Because.' })
  const provider = await createProvider(settings({ baseUrl: model.baseUrl }), 'sk-x', now)
  await provider.answer(examplePaper({ faq: [] }), { lang: 'en', questions: ['Why?'] })
  expect(model.requests).toHaveLength(1)
})
