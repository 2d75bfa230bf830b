import type { Exchange } from '#standin/model/exchange-log.ts'
import { pick, randomOf } from '#standin/model/random-of.ts'
import type { ModelResponse } from '#standin/model/response.ts'
import { type ErrorStyle, errorStyles } from './error-bodies.ts'
import { type FaultKind, type FaultScene, faultKinds, faults } from './fault-kinds.ts'
import { createStorms, type StormOptions } from './storms.ts'
import { tooManyRequests } from './too-many-requests.ts'

/**
 * The faults of a model by a seeded plan: what a question meets at its first, second … attempt depends on the seed alone,
 * in whatever order questions come. Storms pass over all of them.
 */
export function createModelFaults(options: ModelFaultOptions): ModelFaults {
  const { seed = 1, rate, kinds = faultKinds, maxInARow = 3, wait = 50, storms, style } = options
  const storm = storms && createStorms({ seed, ...storms })
  const inARow = new Map<string, number>()
  return (exchange, scene) => {
    const { name, attempt } = exchange
    const random = randomOf('fault', seed, name, attempt)
    const styled = style ?? pick(random, errorStyles)
    const hold = storm?.()
    if (hold) return { kind: 'storm', response: tooManyRequests(styled, hold) }
    const before = inARow.get(name) ?? 0
    const isMet = before < maxInARow && random() < rate
    inARow.set(name, isMet ? before + 1 : 0)
    if (!isMet) return undefined
    const kind = pick(random, kinds)
    return { kind, response: faults[kind]({ ...scene, random, style: styled, wait }) }
  }
}

export type ModelFaultOptions = {
  seed?: number
  /** The share of requests that meet a fault, 0 to 1. */
  rate: number
  /** Default: all. */
  kinds?: readonly FaultKind[]
  /** Most faults one after the other on the same question; default 3. Storms do not count. */
  maxInARow?: number
  /** Milliseconds that a single 429 asks to wait; default 50. */
  wait?: number
  storms?: StormOptions
  /** Whose words errors have; default: a provider drawn for each. */
  style?: ErrorStyle
}

export type ModelFaults = (
  exchange: Exchange,
  scene: Pick<FaultScene, 'answer' | 'complete' | 'key'>,
) => Fault | undefined

export type Fault = { kind: FaultKind | 'storm'; response: ModelResponse }
