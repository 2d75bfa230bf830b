/** USD for a million tokens; `cachedInput` is what a prefix costs that the provider has read before. */
export type Prices = { input: number; cachedInput?: number | undefined; output: number }

/** Tokens of one answer or many; `cached` are among `input`. `usd` is the provider's own bill, where it sends one. */
export type Usage = { input: number; cached: number; output: number; usd?: number }

export const noUsage: Usage = { input: 0, cached: 0, output: 0 }

/** What tokens cost; `undefined` where neither a bill nor prices are known. `share`: 0.5 where all is half price. */
export function toUsd(
  { input, cached, output, usd }: Usage,
  prices: Prices | undefined,
  share = 1,
): number | undefined {
  if (usd !== undefined) return usd
  if (!prices) return undefined
  const dear = (input - cached) * prices.input + cached * (prices.cachedInput ?? prices.input)
  return ((dear + output * prices.output) * share) / 1e6
}

/**
 * Reads the usage of a chat completion as OpenAI, Moonshot, DeepSeek and OpenRouter write it; `undefined` where the
 * server counts nothing.
 */
export function parseUsage(usage: unknown): Usage | undefined {
  if (typeof usage !== 'object' || usage === null) return undefined
  const values = usage as Record<string, unknown>
  const details = values['prompt_tokens_details'] as Record<string, unknown> | null | undefined
  const input = toCount(values['prompt_tokens'])
  const output = toCount(values['completion_tokens'])
  if (input === undefined || output === undefined) return undefined
  const cached = details?.['cached_tokens'] ?? values['cached_tokens'] ?? values['prompt_cache_hit_tokens']
  const { cost } = values
  return {
    input,
    output,
    cached: Math.min(input, toCount(cached) ?? 0),
    ...(typeof cost === 'number' && cost >= 0 && cost < 1000 && { usd: cost }),
  }
}

export function addUsage(a: Usage, b: Usage): Usage {
  const usd = a.usd === undefined && b.usd === undefined ? {} : { usd: (a.usd ?? 0) + (b.usd ?? 0) }
  return { input: a.input + b.input, cached: a.cached + b.cached, output: a.output + b.output, ...usd }
}

/** More than any model takes or gives: such a number is a mistake. */
const mostTokens = 100_000_000

function toCount(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostTokens ? Number(value) : undefined
}
