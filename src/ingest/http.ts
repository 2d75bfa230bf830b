import { setTimeout as sleep } from 'node:timers/promises'
import pLimit from 'p-limit'

/** The longest answer accepted, in bytes; arXiv's largest listing page has about 8 MB. */
const maxBytes = 50_000_000

/** A request that got no usable answer; the message has the form `[GET] "url": 503 Service Unavailable`. */
export class HttpError extends Error {
  override name = 'HttpError'
  readonly url: string
  /** Absent where no answer came at all. */
  readonly status: number | undefined
  constructor(url: string, what: string, { status, cause }: { status?: number; cause?: unknown } = {}) {
    super(`[GET] "${url}": ${what}`, { cause })
    this.url = url
    this.status = status
  }
}

/**
 * One polite client for one remote service: one request at a time, `interval` milliseconds between them.
 * A request that has no answer after `timeout` milliseconds fails.
 */
export function createHttp({ userAgent, interval, timeout = 60_000 }: HttpOptions): Http {
  const oneAtATime = pLimit(1)
  let free = 0
  return {
    getText: (url, accept) =>
      oneAtATime(async () => {
        await sleep(Math.max(0, free - Date.now()))
        try {
          return await getText(url, { accept, userAgent, timeout })
        } finally {
          free = Date.now() + interval
        }
      }),
  }
}

async function getText(url: string, { accept, userAgent, timeout }: RequestOptions): Promise<string> {
  const signal = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(url, { headers: { accept, 'user-agent': userAgent }, signal })
    const text = await readBody(response, url)
    if (response.ok) return text
    throw new HttpError(url, `${response.status} ${response.statusText}`.trim(), { status: response.status })
  } catch (cause) {
    if (cause instanceof HttpError) throw cause
    throw new HttpError(url, signal.aborted ? `no answer within ${timeout / 1000} s` : reason(cause), { cause })
  }
}

/** Reads a body to its end, but never holds more than `maxBytes` of it. */
async function readBody(response: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new HttpError(url, `the answer is larger than ${maxBytes / 1e6} MB`)
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** `fetch failed` says nothing; its cause does. */
function reason(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string }
  return cause?.code ?? cause?.message ?? message ?? String(error)
}

export type Http = { getText(url: string, accept: string): Promise<string> }
type HttpOptions = { userAgent: string; interval: number; timeout?: number }
type RequestOptions = { accept: string; userAgent: string; timeout: number }
