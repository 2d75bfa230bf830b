import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Serves HTTP on 127.0.0.1 and records every request. `port` 0 takes a free one. What `answer` throws becomes a 500
 * that says why.
 */
export async function serveLoopback(answer: Answerer, { port = 0 }: { port?: number | undefined }): Promise<Loopback> {
  const requests: StandinRequest[] = []
  const server = createServer(async (incoming, outgoing) => {
    const request = await readRequest(incoming)
    requests.push(request)
    const { status = 200, headers, body } = await answerSafely(answer, request)
    outgoing.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function readRequest(incoming: IncomingMessage): Promise<StandinRequest> {
  const { method = 'GET', url = '/', headers } = incoming
  const at = Date.now()
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return { method, url, headers, body: Buffer.concat(chunks).toString('utf8'), at }
}

async function answerSafely(answer: Answerer, request: StandinRequest): Promise<StandinResponse> {
  try {
    return await answer(request)
  } catch (error) {
    return { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${error}` }
  }
}

/** What a stand-in was asked; `url` is path and query, `at` milliseconds since 1970. */
export type StandinRequest = { method: string; url: string; headers: IncomingHttpHeaders; body: string; at: number }

/** What a stand-in answers to one request. */
export type StandinResponse = { status?: number; headers?: Record<string, string>; body: string | Uint8Array }

/** Fault injection: a response stands in for the real one, `undefined` leaves it. */
export type Intercept = (request: StandinRequest) => MaybePromise<StandinResponse | undefined>

export type Loopback = {
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** All requests so far, oldest first. */
  requests: StandinRequest[]
  /** Ends all connections; may be called again. */
  close: () => Promise<void>
}

type Answerer = (request: StandinRequest) => MaybePromise<StandinResponse>
type MaybePromise<T> = T | Promise<T>
