import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendResponse } from './send-response.ts'

/**
 * Serves HTTP on 127.0.0.1 and records every request. `port` 0 takes a free one. What `answer` throws becomes a 500
 * that says why. `ended` hears of each request when its connection is free again.
 */
export async function serveLoopback(answer: Answerer, { port = 0, ended }: LoopbackOptions): Promise<Loopback> {
  const requests: StandinRequest[] = []
  const closing = new AbortController()
  const server = createServer(async (incoming, outgoing) => {
    const request = await readRequest(incoming)
    if (!request) return
    requests.push(request)
    let response: StandinResponse | undefined
    outgoing.once('close', () => ended?.(request, { response, isWhole: outgoing.writableFinished }))
    response = await answerSafely(answer, request)
    await sendResponse(outgoing, response, closing.signal)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      closing.abort()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** `undefined` where the client went away before it had said all. */
async function readRequest(incoming: IncomingMessage): Promise<StandinRequest | undefined> {
  const { method = 'GET', url = '/', headers } = incoming
  const at = Date.now()
  const chunks: Buffer[] = []
  try {
    for await (const chunk of incoming) chunks.push(chunk)
  } catch {
    return undefined
  }
  return { method, url, headers, body: Buffer.concat(chunks).toString('utf8'), at }
}

async function answerSafely(answer: Answerer, request: StandinRequest): Promise<StandinResponse> {
  try {
    return await answer(request)
  } catch (error) {
    return { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${error}` }
  }
}

/** What a stand-in was asked; `url` is path and query, `at` milliseconds since 1970 on the real clock. */
export type StandinRequest = { method: string; url: string; headers: IncomingHttpHeaders; body: string; at: number }

/** What a stand-in answers to one request, and how it fails to. */
export type StandinResponse = {
  status?: number
  headers?: Record<string, string>
  body: string | Uint8Array
  /** Milliseconds before anything. */
  delay?: number
  /** Headers and half of the body, then nothing until the client gives up or the stand-in closes. */
  stall?: true
  /**
   * The share of the body, 0 to 1, after which the connection breaks. The headers promise the whole by its length, or
   * chunks where they say `transfer-encoding: chunked`.
   */
  cut?: number
  /** The connection breaks without an answer. */
  reset?: true
}

/**
 * Fault injection: a response stands in for the real one, `undefined` leaves it. `answer` gives the real one, as of the
 * stand-in's `now` or of another instant.
 */
export type Intercept = (
  request: StandinRequest,
  answer: (at?: Date) => StandinResponse,
  now: Date,
) => MaybePromise<StandinResponse | undefined>

export type Loopback = {
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** All requests so far, oldest first. */
  requests: StandinRequest[]
  /** Ends all connections at once; may be called again. */
  close: () => Promise<void>
}

type LoopbackOptions = {
  port?: number | undefined
  ended?: ((request: StandinRequest, outcome: Outcome) => void) | undefined
}

/** `response` is absent where the client went away before there was one; `isWhole`: all that was to be sent has been. */
export type Outcome = { response: StandinResponse | undefined; isWhole: boolean }

type Answerer = (request: StandinRequest) => MaybePromise<StandinResponse>
type MaybePromise<T> = T | Promise<T>
