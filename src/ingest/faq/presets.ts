import type { Prices } from './ask/prices.ts'

/**
 * The providers that are known by name, as data. Prices are list prices in USD for a million tokens, as of the date; where a
 * provider asks more at some hours, the higher one. `faq.prices` goes before them.
 */
export const presets = {
  openai: {
    baseUrl: 'https://api.openai.com/v1',
    keyVariable: 'OPENAI_API_KEY',
    model: 'gpt-5-mini',
    context: 272_000,
    concurrency: 4,
    maxOutputKey: 'max_completion_tokens',
    batch: true,
    // Source: https://developers.openai.com/api/docs/pricing
    prices: {
      'gpt-5-mini': { input: 0.25, cachedInput: 0.025, output: 2, asOf: '2026-06-01' },
      'gpt-5.4-mini': { input: 0.75, cachedInput: 0.075, output: 4.5, asOf: '2026-06-01' },
      'gpt-5.4-nano': { input: 0.2, cachedInput: 0.02, output: 1.25, asOf: '2026-06-01' },
      'gpt-5.4': { input: 2.5, cachedInput: 0.25, output: 15, asOf: '2026-06-01' },
    },
  },
  moonshot: {
    baseUrl: 'https://api.moonshot.ai/v1',
    keyVariable: 'MOONSHOT_API_KEY',
    model: 'kimi-k2.6',
    context: 262_144,
    concurrency: 4,
    maxOutputKey: 'max_tokens',
    batch: false,
    // Source: https://platform.kimi.ai/docs/pricing/chat
    prices: {
      'kimi-k2.6': { input: 0.95, cachedInput: 0.16, output: 4, asOf: '2026-06-01' },
      'kimi-k2.5': { input: 0.6, cachedInput: 0.1, output: 3, asOf: '2026-06-01' },
      'kimi-k3': { input: 3, cachedInput: 0.3, output: 15, asOf: '2026-07-18' },
    },
  },
  deepseek: {
    baseUrl: 'https://api.deepseek.com',
    keyVariable: 'DEEPSEEK_API_KEY',
    model: 'deepseek-flash',
    context: 1_000_000,
    concurrency: 4,
    maxOutputKey: 'max_tokens',
    batch: false,
    // Source: https://api-docs.deepseek.com/quick_start/pricing (its peak hours)
    prices: {
      'deepseek-flash': { input: 0.3, cachedInput: 0.006, output: 1.2, asOf: '2026-10-27' },
      'deepseek-v4-pro': { input: 1.32, cachedInput: 0.044, output: 3.96, asOf: '2026-10-27' },
    },
  },
  openrouter: {
    baseUrl: 'https://openrouter.ai/api/v1',
    keyVariable: 'OPENROUTER_API_KEY',
    model: 'openai/gpt-5-mini',
    context: 128_000,
    concurrency: 4,
    maxOutputKey: 'max_tokens',
    batch: false,
    // Its prices differ by model and host; each answer comes with its bill.
    prices: {},
  },
  ollama: {
    baseUrl: 'http://localhost:11434/v1',
    keyVariable: undefined,
    model: 'qwen3',
    // Its own default; it cuts what is longer without a word. OLLAMA_CONTEXT_LENGTH there and `faq.context` here raise it.
    context: 4096,
    concurrency: 1,
    maxOutputKey: 'max_tokens',
    batch: false,
    prices: 'free',
  },
  'llama.cpp': {
    baseUrl: 'http://localhost:8080/v1',
    keyVariable: undefined,
    model: 'default',
    context: 8192,
    concurrency: 1,
    maxOutputKey: 'max_tokens',
    batch: false,
    prices: 'free',
  },
} satisfies Record<string, Preset>

/** Any other OpenAI-compatible address; only the address is known. */
export const customPreset: Preset = {
  baseUrl: '',
  keyVariable: undefined,
  model: 'gpt-5-mini',
  context: 128_000,
  concurrency: 4,
  maxOutputKey: 'max_tokens',
  batch: true,
  prices: {},
}

/** The preset whose address this is, or `undefined`. */
export function findPresetName(baseUrl: string): PresetName | undefined {
  const { host } = new URL(baseUrl)
  return presetNames.find((name) => new URL(presets[name].baseUrl).host === host)
}

/** What a model costs; `undefined` where that is not known. A dated name (`gpt-5-mini-2025-08-07`) costs what it is short for. */
export function findPrices({ prices }: Preset, model: string): Prices | undefined {
  if (prices === 'free') return { input: 0, output: 0 }
  return prices[model] ?? prices[model.replace(/-\d{4}-\d{2}-\d{2}$/, '')]
}

export const presetNames = Object.keys(presets) as PresetName[]

export type PresetName = keyof typeof presets

export type Preset = {
  baseUrl: string
  /** The variable that holds its key beside `OPENAI_API_KEY`; absent: it needs none. */
  keyVariable: string | undefined
  /** Asked where the settings name none. */
  model: string
  /** Tokens that question, paper and answer may have together. */
  context: number
  /** Papers asked about at the same time, where the settings do not say. */
  concurrency: number
  /** What it calls the limit of an answer's tokens. */
  maxOutputKey: 'max_tokens' | 'max_completion_tokens'
  /** Whether it has OpenAI's Batch API. */
  batch: boolean
  prices: Record<string, Prices & { asOf: string }> | 'free'
}
