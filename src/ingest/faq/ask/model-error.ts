import OpenAI from 'openai'
import { redact } from './redact.ts'

/**
 * Why a request to a model got no answer, in words that may be shown.
 *
 * `wait`: asked too much too fast, or overloaded, and all have to wait. `passing`: another attempt may succeed. `rejected`:
 * this very request never will. `fatal`: none will. `closed`: not sent, because of an earlier one.
 */
export class ModelError extends Error {
  override name = 'ModelError'
  readonly kind: 'wait' | 'passing' | 'rejected' | 'fatal' | 'closed'
  /** Milliseconds. */
  readonly retryAfter: number | undefined
  /** The request may have cost what it would have with an answer. */
  readonly isCharged: boolean
  constructor(kind: ModelError['kind'], message: string, { retryAfter, isCharged = false }: Details = {}) {
    super(message)
    this.kind = kind
    this.retryAfter = retryAfter
    this.isCharged = isCharged
  }
}

/** Reads what the openai package throws; `secrets` are left out of the message. */
export function toModelError(error: unknown, { secrets, seconds, model }: Context): ModelError {
  if (error instanceof ModelError) return error
  if (error instanceof OpenAI.APIConnectionTimeoutError || error instanceof OpenAI.APIUserAbortError)
    return new ModelError('passing', `no answer within ${seconds} s`, { isCharged: true })
  if (!(error instanceof OpenAI.APIError) || error.status === undefined) return toConnectionError(error, secrets)
  const { status, code, type } = error
  const said = redact(error.message, secrets).replace(/\.$/, '')
  const words = `${code} ${type} ${said}`
  const fatal = (advice: string) => new ModelError('fatal', `${said}. ${advice}`)
  if (status === 401) return fatal('Check the key (OPENAI_API_KEY, or the provider’s own variable) and the provider.')
  if (status === 402 || noQuota.test(words)) return fatal('Add credit at the provider, or name another one.')
  if (status === 403 && !/moderation|flagged/i.test(words)) return fatal('The key may not use this model or address.')
  if (status === 404) return fatal(`Check the model’s name ("${model}", SHEAF_MODEL) and the base URL.`)
  if (status === 429 && tooLarge.test(said)) return new ModelError('rejected', `${said}. Lower faq.context.`)
  const retryAfter = readRetryAfter(error.headers)
  if (waiting.has(status)) return new ModelError('wait', said, { retryAfter })
  if (passing.has(status) || status >= 500) return new ModelError('passing', said, { retryAfter })
  return new ModelError('rejected', said)
}

/** OpenAI's and Moonshot's words; DeepSeek and OpenRouter answer 402. */
const noQuota = /insufficient[ _]quota|exceeded[ _](?:your )?current[ _]quota|insufficient balance|billing_hard_limit/i

/** OpenAI's words for more tokens in one request than it allows in a minute: waiting does not help. */
const tooLarge = /request too large|tokens must be reduced/i

const waiting = new Set([429, 503, 529])
const passing = new Set([408, 409, 425])

function toConnectionError(error: unknown, secrets: string[]): ModelError {
  const { cause, message } = error as { cause?: { code?: string; message?: string; cause?: unknown }; message?: string }
  const deeper = cause?.cause as { code?: string; message?: string } | undefined
  const code = deeper?.code ?? cause?.code
  const said = redact(code ?? deeper?.message ?? cause?.message ?? message ?? String(error), secrets)
  // Nobody there: the others need not find out one by one.
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new ModelError('wait', `The model’s address does not answer (${said})`)
  return new ModelError('passing', `The connection broke (${said})`, { isCharged: true })
}

/**
 * `retry-after-ms`, `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), else the reset of the limit that is used up
 * (`x-ratelimit-reset-requests: 1m30s`, OpenAI; `x-ratelimit-reset: 1763971200000`, OpenRouter), in milliseconds from now.
 */
export function readRetryAfter(headers: Headers | undefined, now = Date.now()): number | undefined {
  const header = (name: string) => headers?.get(name)?.trim() || undefined
  const milliseconds = header('retry-after-ms')
  if (milliseconds && Number(milliseconds) >= 0) return Math.ceil(Number(milliseconds))
  const after = header('retry-after')
  if (after) return /^\d+(\.\d+)?$/.test(after) ? Math.ceil(Number(after) * 1000) : untilDate(after, now)
  const resets = ['requests', 'tokens'].flatMap((kind) =>
    header(`x-ratelimit-remaining-${kind}`) === '0' ? (readDuration(header(`x-ratelimit-reset-${kind}`)) ?? []) : [],
  )
  if (resets.length > 0) return Math.max(...resets)
  const reset = Number(header('x-ratelimit-reset'))
  if (!reset) return undefined
  const instant = reset > 1e12 ? reset : reset > 1e9 ? reset * 1000 : now + reset * 1000
  return Math.max(0, instant - now)
}

function untilDate(text: string, now: number): number | undefined {
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - now)
}

/** `6m0s`, `1.5s`, `20ms` */
function readDuration(text: string | undefined): number | undefined {
  const [, hours = 0, minutes = 0, seconds = 0, milliseconds = 0] =
    /^(?:(\d+)h)?(?:(\d+)m(?!s))?(?:([\d.]+)s)?(?:(\d+)ms)?$/.exec(text ?? '') ?? []
  const time = Number(hours) * 3.6e6 + Number(minutes) * 6e4 + Number(seconds) * 1000 + Number(milliseconds)
  return text && Number.isFinite(time) ? Math.ceil(time) : undefined
}

type Details = { retryAfter?: number | undefined; isCharged?: boolean }
type Context = { secrets: string[]; seconds: number; model: string }
