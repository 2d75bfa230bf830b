import type { Intercept, StandinRequest, StandinResponse } from '#standin/loopback.ts'
import { type FaultKind, faultKinds, faults } from './fault-kinds.ts'
import { createRandom } from './random.ts'
import { unavailable } from './refusal.ts'

/**
 * An `intercept` under which arXiv misbehaves, in the same way for the same seed and the same order of requests. A kind
 * that a request cannot meet (an empty feed, where a listing is asked for) is not drawn for it.
 */
export function createFaults(options: FaultOptions): Intercept {
  const { seed, rate, kinds = faultKinds, maxInARow = 3, retryAfter = 1, down, tell } = options
  const random = createRandom(seed)
  const inARow = new Map<string, number>()
  return (request, answer, now) => {
    if (down?.(request, now)) return unavailable()
    const key = `${request.method} ${request.url} ${request.body}`
    const before = inARow.get(key) ?? 0
    const fault = before < maxInARow && random() < rate ? drawFault() : undefined
    inARow.set(key, fault ? before + 1 : 0)
    if (fault) tell?.({ kind: fault.kind, request })
    return fault?.response

    function drawFault(): Fault | undefined {
      const scene = { request, answer, now, random: createRandom(random() * 2 ** 32), retryAfter }
      const left = [...kinds]
      while (left.length > 0) {
        const [kind] = left.splice(Math.floor(random() * left.length), 1)
        const response = kind && faults[kind](scene)
        if (response) return { kind, response }
      }
      return undefined
    }
  }
}

export type { FaultKind }

export type FaultOptions = {
  seed: number
  /** The share of requests that meet a fault, 0 to 1. */
  rate: number
  /** Default: all. */
  kinds?: readonly FaultKind[]
  /** Most faults one after the other on the same request (method, address and form); default 3, `Infinity` for no bound. */
  maxInARow?: number
  /** Seconds that a 429 asks to wait; default 1. */
  retryAfter?: number
  /** Whether what was asked is switched off, at the stand-in's `now`: a 503, whatever the rate and the bound. */
  down?: (request: StandinRequest, now: Date) => boolean
  /** Hears of every fault that was drawn. */
  tell?: (fault: { kind: FaultKind; request: StandinRequest }) => void
}

type Fault = { kind: FaultKind; response: StandinResponse }
