import type { Completed } from '#standin/model/completion.ts'
import { pick, type Random } from '#standin/model/random-of.ts'
import { html, json, type ModelResponse } from '#standin/model/response.ts'
import { type ContentFault, contentFaults, isAnswered } from './content-faults.ts'
import { type ErrorStyle, errorBodies } from './error-bodies.ts'
import { logInPage, renderProxyError } from './error-pages.ts'
import { type HoldForm, tooManyRequests } from './too-many-requests.ts'

/** What each kind of fault makes of a request. */
export const faults: Record<FaultKind, (scene: FaultScene) => ModelResponse> = {
  '429': ({ random, style, wait, forms }) => tooManyRequests(style, { form: pick(random, forms), wait }),
  '500': ({ style }) => json(errorBodies[style].server, 500),
  '502-page': () => html(renderProxyError(502), 502),
  '503': ({ style }) => json(errorBodies[style].overloaded, 503),
  '503-page': () => html(renderProxyError(503), 503),
  moderated: ({ style }) => json(errorBodies[style].moderated, style === 'openrouter' ? 403 : 400),
  'error-200': () => json(errorBodies.openrouter.server),
  'key-echo': ({ random, key }) =>
    json({ error: { message: `Bad header: Authorization: Bearer ${key}` } }, pick(random, [400, 500])),
  hang: () => ({ body: '', stall: true, delay: forever }),
  stall: ({ answer }) => withoutDelivery({ ...answer(), stall: true }),
  reset: () => ({ body: '', reset: true }),
  'cut-stream': ({ answer, random }) => cut(answer(), random, { 'transfer-encoding': 'chunked' }),
  'cut-body': ({ answer, random }) => cut(answer(), random, {}),
  'cut-json': ({ answer, random }) => {
    const bytes = Buffer.from(answer().body)
    return withoutDelivery({ ...answer(), body: bytes.subarray(0, Math.floor(bytes.length * share(random))) })
  },
  'log-in-page': () => html(logInPage),
  'blank-lines': ({ answer }) => ({ ...answer(), body: `${'\n'.repeat(40)}${answer().body}` }),
  ...contentKinds(),
}

export const faultKinds = Object.keys(faults) as readonly FaultKind[]

/** Longer than any client waits; the stand-in's end ends it. */
const forever = 2 ** 31 - 1

function cut(response: ModelResponse, random: Random, headers: Record<string, string>): ModelResponse {
  return withoutDelivery({ ...response, headers: { ...response.headers, ...headers }, cut: share(random) })
}

function withoutDelivery({ delivers: _, ...response }: ModelResponse): ModelResponse {
  return response
}

/** Between a quarter and three quarters. */
function share(random: Random): number {
  return 0.25 + random() / 2
}

function contentKinds(): Record<ContentFault, (scene: FaultScene) => ModelResponse> {
  const kinds = Object.entries(contentFaults).map(([kind, change]) => [
    kind,
    ({ complete, random }: FaultScene) => {
      const response = complete((completed) => change(completed, random))
      return isAnswered(kind as ContentFault) ? response : withoutDelivery(response)
    },
  ])
  return Object.fromEntries(kinds)
}

export type FaultKind =
  | '429'
  | '500'
  | '502-page'
  | '503'
  | '503-page'
  | 'moderated'
  | 'error-200'
  | 'key-echo'
  | 'hang'
  | 'stall'
  | 'reset'
  | 'cut-stream'
  | 'cut-body'
  | 'cut-json'
  | 'log-in-page'
  | 'blank-lines'
  | ContentFault

/** A request for an answer that meets a fault. */
export type FaultScene = {
  /** The true answer. */
  answer: () => ModelResponse
  /** An answer that differs from the true one. */
  complete: (change: (completed: Completed) => Partial<Completed>) => ModelResponse
  random: Random
  style: ErrorStyle
  /** Milliseconds that a 429 asks to wait. */
  wait: number
  forms: readonly HoldForm[]
  /** The key that came with the request. */
  key: string
}
