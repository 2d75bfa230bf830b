import { createRandom } from '#standin/arxiv/random.ts'
import type { Intercept, StandinResponse } from '#standin/loopback.ts'
import type { ChatMessage } from './chat.ts'
import { type FaultKind, faultKinds, faults } from './fault-kinds.ts'

/**
 * An `intercept` under which a model takes its time and fails now and then, in storms too, in the same way for the same seed
 * and the same order of requests. `tell` hears of each answer, good or bad, before it goes out.
 */
export function createModelFaults(options: ModelFaultOptions): Intercept {
  const { seed, rate, latency, kinds = faultKinds, wait = 1000, storm, tell } = options
  const random = createRandom(seed)
  let [number, drawn] = [0, 0]
  let started: number | undefined
  return (request, answerNow) => {
    if (!request.url.endsWith('/chat/completions')) return undefined
    const nth = number++
    const messages = readMessages(request.body)
    const answer = answerNow()
    started ??= Date.now()
    const isStorm = storm !== undefined && (Date.now() - started) % storm.every > storm.every - storm.length
    // Each kind has its turn.
    const fault = random() < rate ? kinds[drawn++ % kinds.length] : undefined
    const kind = isStorm ? 'rate limit' : fault
    const delay = kind === 'rate limit' ? 0 : (latency?.() ?? 0)
    const response = kind ? faults[kind]({ request, messages, answer, wait, answerNumber: nth }) : answer
    tell?.({ messages, delay, ...(kind && { kind }) })
    return { ...response, delay } satisfies StandinResponse
  }
}

function readMessages(body: string): ChatMessage[] {
  try {
    return (JSON.parse(body) as { messages?: ChatMessage[] }).messages ?? []
  } catch {
    return []
  }
}

export type ModelFaultOptions = {
  seed: number
  /** The share of requests that meet a fault, 0 to 1. */
  rate: number
  /** Milliseconds of the next answer. */
  latency?: () => number
  /** Default: all. */
  kinds?: readonly FaultKind[]
  /** Milliseconds that a 429 or 503 asks to wait. */
  wait?: number
  /** In every `every` milliseconds all requests of the last `length` are too many. */
  storm?: { every: number; length: number }
  tell?: (given: GivenAnswer) => void
}

/** `kind` is absent where the answer was a good one. */
export type GivenAnswer = { messages: ChatMessage[]; delay: number; kind?: FaultKind }
