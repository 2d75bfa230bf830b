import { json, type ModelResponse } from '#standin/model/response.ts'
import { type ErrorStyle, errorBodies } from './error-bodies.ts'

/** At most `requests` in any `window` milliseconds; those above are refused, with what is left in OpenAI's headers. */
export function createRateLimit({ requests, window }: RateLimit, style: ErrorStyle): () => ModelResponse | undefined {
  const taken: number[] = []
  return () => {
    const now = performance.now()
    while ((taken[0] ?? now) <= now - window) taken.shift()
    if (taken.length < requests) {
      taken.push(now)
      return undefined
    }
    const wait = Math.ceil((taken[0] ?? now) + window - now)
    return json(errorBodies[style].rate, 429, {
      'retry-after-ms': String(wait),
      'x-ratelimit-limit-requests': String(requests),
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': `${wait}ms`,
    })
  }
}

export type RateLimit = { requests: number; window: number }
