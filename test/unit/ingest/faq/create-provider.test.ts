import { describe, expect, test, vi } from 'vitest'
import { ConfigError, parseConfig, type UserConfig } from '#config.ts'
import { createProvider } from '#ingest/faq/create-provider.ts'
import { findKey, resolveModel } from '#ingest/faq/resolve-model.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'
import { readAbstract } from '#ingest/full-text/read-abstract.ts'
import { startModel } from '#standin/model/server.ts'
import { examplePaper } from '../../content/example-paper.ts'
import { connect, failure, now, secretKey } from './connect.ts'

const settings = (faq: UserConfig['faq'] = {}) => parseConfig({ categories: ['cs.LG'], faq }, {}).faq
const request = { lang: 'en', questions: ['Why is it so?'] }

describe('the provider', () => {
  test('is the abstract itself where there is neither provider, key nor address', async () => {
    expect((await createProvider(settings(), '', now)).name).toBe('extract')
  })

  test('is the abstract itself where the settings say so', async () => {
    expect((await createProvider(settings({ provider: 'extract' }), 'sk-x', now)).name).toBe('extract')
  })

  test('is OpenAI where there is a key alone', () => {
    expect(resolveModel(settings(), 'sk-x')).toMatchObject({
      name: 'openai',
      model: 'gpt-5-mini',
      baseUrl: 'https://api.openai.com/v1',
      prices: { input: 0.25 },
    })
  })

  test('is the one that is named, with its own model', () => {
    expect(resolveModel(settings({ provider: 'deepseek' }), 'sk-x')).toMatchObject({
      name: 'deepseek',
      model: 'deepseek-flash',
      baseUrl: 'https://api.deepseek.com',
    })
  })

  test('is known by its address', () => {
    expect(resolveModel(settings({ baseUrl: 'https://api.moonshot.ai/v1' }), 'sk-x')?.name).toBe('moonshot')
    expect(resolveModel(settings({ baseUrl: 'https://api.example.com/v1' }), 'sk-x')?.name).toBe('custom')
  })

  test('needs no key on this machine, and costs nothing', () => {
    expect(resolveModel(settings({ provider: 'ollama' }), '')).toMatchObject({ prices: { input: 0, output: 0 } })
  })

  test('has a dated model’s price', () => {
    expect(resolveModel(settings({ model: 'gpt-5-mini-2025-08-07' }), 'sk-x')?.prices?.output).toBe(2)
    expect(resolveModel(settings({ model: 'gpt-5-maxi' }), 'sk-x')?.prices).toBeUndefined()
  })
})

describe('the key', () => {
  const environment = { OPENAI_API_KEY: 'sk-openai', DEEPSEEK_API_KEY: 'sk-deepseek' }

  test('is the provider’s own, else OpenAI’s variable', () => {
    expect(findKey(settings({ provider: 'deepseek' }), environment)).toBe('sk-deepseek')
    expect(findKey(settings({ baseUrl: 'https://api.deepseek.com/v1' }), environment)).toBe('sk-deepseek')
    expect(findKey(settings({ provider: 'moonshot' }), environment)).toBe('sk-openai')
    expect(findKey(settings(), environment)).toBe('sk-openai')
  })

  test('is not sent to models on this machine', () => {
    expect(findKey(settings({ provider: 'ollama' }), environment)).toBe('')
  })
})

describe('says what is wrong with', () => {
  const problem = async (faq: UserConfig['faq'], key = '') => {
    const error = await createProvider(settings(faq), key, now).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }

  test('a provider without its key', async () => {
    expect(await problem({ provider: 'moonshot' })).toMatchInlineSnapshot(
      `"faq.provider: "moonshot" needs a key. Put it into MOONSHOT_API_KEY, or into OPENAI_API_KEY."`,
    )
  })

  test('a custom provider without an address', async () => {
    expect(await problem({ provider: 'custom' })).toMatchInlineSnapshot(
      `"faq.provider: "custom" needs an address. Write it under faq.baseUrl, or in OPENAI_BASE_URL."`,
    )
  })

  test('the address of another provider', async () => {
    expect(await problem({ provider: 'moonshot', baseUrl: 'https://api.deepseek.com/v1' })).toMatchInlineSnapshot(
      `"faq.provider: "moonshot" does not go with the base URL of deepseek (faq.baseUrl, or OPENAI_BASE_URL). Leave out one of the two."`,
    )
  })

  test('a limit in dollars where prices are not known', async () => {
    expect(await problem({ provider: 'openrouter', maxUsd: 1 }, 'sk-x')).toMatchInlineSnapshot(
      `"faq.maxUsd: what "openai/gpt-5-mini" costs at "openrouter" is not known. Write its prices under faq.prices (or SHEAF_FAQ_PRICES='{"input":1,"output":4}', USD for a million tokens), or limit faq.maxTokens."`,
    )
  })
})

test('a model at an address is asked without a key', async () => {
  const model = await startModel({ reply: () => 'Because it is so.' })
  const provider = await createProvider(settings({ baseUrl: model.baseUrl, model: 'local' }), '', now)
  const { faq, problem } = await provider.answer(examplePaper({ faq: [] }), request)
  await model.close()
  expect(problem).toBeUndefined()
  expect(faq).toMatchObject({ provider: 'custom', model: 'local', answers: [{ text: 'Because it is so.' }] })
  expect(model.requests[0]?.headers.authorization).toBe('Bearer none')
})

test('OpenAI’s own variable for the address does not go before the settings', async () => {
  vi.stubEnv('OPENAI_BASE_URL', 'https://elsewhere.example/v1')
  const { provider, model } = await connect()
  await provider.answer(examplePaper({ faq: [] }), request)
  vi.unstubAllEnvs()
  expect(model.requests).toHaveLength(1)
})

test('what a provider says is told without the key, however it repeats it', async () => {
  const told: unknown[] = []
  const echo = failure(503, `Busy with "Authorization: Bearer ${secretKey}"`, {}, { 'retry-after-ms': '1' })
  let faults = 0
  const intercept = () => (faults++ < 2 ? echo : failure(500, `Key ${secretKey} and sk-other-0123456789`))
  const { provider } = await connect({ intercept }, {}, { tell: ({ error }) => told.push(error.message) })
  const outcome = await provider.answer(examplePaper({ faq: [] }), request)
  expect(told[0]).toBe('503 Busy with "Authorization: [key]"')
  expect(outcome.problem).toBe('500 Key [key] and [key]')
  expect(JSON.stringify([told, outcome])).not.toContain('0123456789')
})

test('a text that is too long for the model is shortened to what it takes', async () => {
  const rooms: number[] = []
  const shorten = (text: FullText, room: number, count: (text: string) => number) => {
    rooms.push(room)
    expect(count('It is so.')).toBeGreaterThan(2)
    return { text: { ...text, sections: text.sections.slice(0, 1) }, omitted: ['Appendix'] }
  }
  const { provider, asked } = await connect({}, { context: 8000 }, { shorten })
  const paper = examplePaper({ faq: [] })
  const text = readAbstract(paper)
  text.sections.push({ title: 'Appendix', depth: 1, paragraphs: [{ text: 'Proofs. '.repeat(4000) }] })
  const { faq } = await provider.answer(paper, request, { text })
  expect(rooms).toEqual([8000 - 2000 - 1000 - 1500])
  expect(faq.omitted).toEqual(['Appendix'])
  expect(JSON.stringify(asked())).not.toContain('Proofs')
  await provider.answer(paper, request)
  expect(rooms).toHaveLength(1)
})
