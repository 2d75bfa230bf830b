import { setTimeout as sleep } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { Healing } from './retry.ts'

/** The longest answer accepted, in bytes, unpacked; arXiv's largest listing pages have about 8 MB. */
const maxBytes = 32_000_000

/**
 * Statuses that pass: overload, time-outs, and 406, which arXiv answers now and then to requests that it accepts a
 * moment later.
 */
const passing = new Set([406, 408, 425, 429, 500, 502, 503, 504])

/** A request that got no usable answer; the message has the form `[GET] "url": 503 Service Unavailable`. */
export class HttpError extends Error implements Healing {
  override name = 'HttpError'
  readonly url: string
  readonly heals: boolean
  readonly retryAfter: number | undefined
  /** The answer's status; absent where there was none. */
  readonly status: number | undefined
  readonly #body: Uint8Array | undefined
  constructor(url: string, what: string, { heals, retryAfter, status, body, cause }: Failure) {
    super(`[GET] "${url}": ${what}`, { cause })
    this.url = url
    this.heals = heals ?? false
    this.retryAfter = retryAfter
    this.status = status
    this.#body = body
  }

  /** Whether the page that came with the status says so. */
  says(form: RegExp): boolean {
    return this.#body !== undefined && form.test(new TextDecoder().decode(this.#body.subarray(0, longestNotice)))
  }
}

/** Bytes of a page that says why there is no answer. */
const longestNotice = 100_000

/** An answer that is longer than is read. */
export class TooLarge extends HttpError {
  override name = 'TooLarge'
}

/**
 * One polite client for one remote service: one request at a time, `interval` milliseconds from the end of one to the
 * start of the next. A request without a whole answer after `timeout` milliseconds fails.
 */
export function createHttp({ userAgent, interval, timeout }: HttpOptions): Http {
  const oneAtATime = pLimit(1)
  let free = 0
  const getBytes = (url: string, accept: string) =>
    oneAtATime(async () => {
      await sleep(Math.max(0, free - Date.now()))
      try {
        return await request(url, { accept, userAgent, timeout })
      } finally {
        free = Date.now() + interval
      }
    })
  return { getBytes, getText: async (url, accept) => new TextDecoder().decode(await getBytes(url, accept)) }
}

async function request(url: string, { accept, userAgent, timeout }: RequestOptions): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(url, { headers: { accept, 'user-agent': userAgent }, signal })
    const body = await readBody(response, url)
    if (response.ok) return body
    const { status, statusText } = response
    throw new HttpError(url, `${status} ${statusText}`.trim(), {
      heals: passing.has(status),
      status,
      body,
      ...readRetryAfter(response),
    })
  } catch (cause) {
    if (cause instanceof HttpError) throw cause
    throw new HttpError(url, signal.aborted ? `no answer within ${timeout / 1000} s` : reason(cause), {
      heals: true,
      cause,
    })
  }
}

/** Reads a body to its end, but never holds more than `maxBytes` of it. */
async function readBody(response: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new TooLarge(url, `the answer is larger than ${maxBytes / 1e6} MB`, { heals: false })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** `Retry-After` in seconds or as a date. Source: RFC 9110, 10.2.3 */
function readRetryAfter({ headers }: Response): Healing {
  const value = headers.get('retry-after')
  if (value === null) return {}
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isNaN(wait) ? {} : { retryAfter: Math.max(0, wait) }
}

/** `fetch failed` says nothing; its cause does. */
function reason(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string }
  return cause?.code ?? cause?.message ?? message ?? String(error)
}

export type Http = {
  getText(url: string, accept: string): Promise<string>
  getBytes(url: string, accept: string): Promise<Uint8Array>
}
type Failure = Healing & { status?: number; body?: Uint8Array; cause?: unknown }
type HttpOptions = { userAgent: string; interval: number; timeout: number }
type RequestOptions = { accept: string; userAgent: string; timeout: number }
