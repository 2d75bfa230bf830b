import { describe, expect, test } from 'vitest'
import { createBudget } from '#ingest/faq/ask/budget.ts'
import { parseUsage, toUsd } from '#ingest/faq/ask/prices.ts'

const prices = { input: 1, cachedInput: 0.1, output: 10 }
const most = { input: 1000, cached: 0, output: 100 }

describe('a budget', () => {
  test('without limits lets everything through, and counts', async () => {
    const budget = createBudget({}, prices)
    for (let index = 0; index < 3; index++) (await budget.reserve(most))?.({ input: 900, cached: 400, output: 50 })
    expect(budget.spent).toEqual({ input: 2700, cached: 1200, output: 150, usd: 0.00312 })
    expect(budget.exhausted).toBeUndefined()
  })

  test('is never overdrawn by requests under way together', async () => {
    const budget = createBudget({ maxTokens: 5000 }, prices)
    let sent = 0
    const ask = async () => {
      const settle = await budget.reserve(most)
      if (!settle) return
      sent++
      await new Promise((resolve) => setTimeout(resolve, 1))
      settle({ input: 1000, cached: 0, output: 100 })
    }
    await Promise.all(Array.from({ length: 20 }, ask))
    expect(sent).toBe(4)
    expect(budget.spent.input + budget.spent.output).toBeLessThanOrEqual(5000)
    expect(budget.exhausted).toBe('the budget of 5000 tokens is used up')
  })

  test('gives back what was reserved and not spent', async () => {
    const budget = createBudget({ maxUsd: 0.0025 }, prices)
    let sent = 0
    const ask = async () => {
      const settle = await budget.reserve(most)
      if (settle) sent++
      await Promise.resolve()
      settle?.({ input: 100, cached: 0, output: 10 })
    }
    await Promise.all(Array.from({ length: 6 }, ask))
    expect(sent).toBe(3)
    expect(budget.spent.usd).toBe(0.0006)
    expect(budget.exhausted).toBe('the budget of $0.0025 is used up')
  })
})

describe('what tokens cost', () => {
  test('is less for what the provider has read before', () => {
    expect(toUsd({ input: 1_000_000, cached: 900_000, output: 0 }, prices)).toBeCloseTo(0.19)
    expect(toUsd({ input: 1_000_000, cached: 900_000, output: 0 }, { input: 1, output: 1 })).toBe(1)
  })

  test('is what the provider bills, where it does', () => {
    expect(toUsd({ input: 1, cached: 0, output: 1, usd: 0.5 }, prices)).toBe(0.5)
  })

  test('is not known without prices', () => {
    expect(toUsd(most, undefined)).toBeUndefined()
  })
})

test.each([
  ['OpenAI', { prompt_tokens: 9, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 5 } }, { cached: 5 }],
  ['Moonshot', { prompt_tokens: 9, completion_tokens: 2, cached_tokens: 5 }, { cached: 5 }],
  ['DeepSeek', { prompt_tokens: 9, completion_tokens: 2, prompt_cache_hit_tokens: 5 }, { cached: 5 }],
  ['OpenRouter', { prompt_tokens: 9, completion_tokens: 2, cost: 0.01 }, { cached: 0, usd: 0.01 }],
  ['a liar', { prompt_tokens: 9, completion_tokens: 2, cached_tokens: 50, cost: -1 }, { cached: 9 }],
])('reads the usage of %s', (_, usage, read) => {
  expect(parseUsage(usage)).toEqual({ input: 9, output: 2, ...read })
})

test.each([
  [undefined],
  [null],
  ['many'],
  [{}],
  [{ prompt_tokens: -1, completion_tokens: 2 }],
  [{ prompt_tokens: 1e12, completion_tokens: 2 }],
])('reads no usage in %j', (usage) => {
  expect(parseUsage(usage)).toBeUndefined()
})
