import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StandinResponse } from './loopback.ts'

/** Sends a response with the faults it has; `closing` ends a delay. */
export async function sendResponse(
  outgoing: ServerResponse,
  response: StandinResponse,
  closing: AbortSignal,
): Promise<void> {
  // A client that gives up is no error of the stand-in.
  outgoing.on('error', () => {})
  if (response.delay) await sleep(response.delay, undefined, { signal: closing }).catch(() => {})
  if (outgoing.destroyed || closing.aborted) return
  if (response.reset) {
    outgoing.socket?.resetAndDestroy()
    return
  }
  const { status = 200, headers = {}, body } = response
  if (response.cut === undefined && !response.stall) {
    outgoing.writeHead(status, headers).end(body)
    return
  }
  const bytes = Buffer.from(body)
  const isChunked = headers['transfer-encoding'] === 'chunked'
  outgoing.writeHead(status, isChunked ? headers : { ...headers, 'content-length': String(bytes.length) })
  outgoing.flushHeaders()
  const part = bytes.subarray(0, Math.floor(bytes.length * (response.cut ?? half)))
  await new Promise<void>((resolve) => outgoing.write(part, () => resolve()))
  if (!response.stall) outgoing.socket?.destroySoon()
}

const half = 0.5
