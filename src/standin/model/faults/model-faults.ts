import type { Exchange } from '#standin/model/exchange-log.ts'
import { pick, randomOf } from '#standin/model/random-of.ts'
import type { ModelResponse } from '#standin/model/response.ts'
import { type ErrorStyle, errorStyles } from './error-bodies.ts'
import { type FaultKind, type FaultScene, faultKinds, faults } from './fault-kinds.ts'
import { createStorms, type StormOptions } from './storms.ts'
import { type HoldForm, holdForms, tooManyRequests } from './too-many-requests.ts'

/**
 * The faults of a model by a seeded plan: what a question meets at its first, second … attempt depends on the seed alone,
 * in whatever order questions come. Storms pass over all of them.
 */
export function createModelFaults(options: ModelFaultOptions): ModelFaults {
  const { seed = 1, rate, kinds = faultKinds, maxInARow = 3, wait = 50, storms, style, forms = holdForms } = options
  const storm = storms && createStorms({ seed, ...storms })
  const met = new Map<string, { times: number; inARow: number }>()
  return ({ name }, scene) => {
    const { times, inARow } = met.get(name) ?? { times: 0, inARow: 0 }
    const random = randomOf('fault', seed, name, times)
    const styled = style ?? pick(random, errorStyles)
    const hold = storm?.()
    if (hold) return { kind: 'storm', response: tooManyRequests(styled, hold) }
    const isMet = inARow < maxInARow && random() < rate
    met.set(name, { times: times + 1, inARow: isMet ? inARow + 1 : 0 })
    if (!isMet) return undefined
    const kind = pick(random, kinds)
    return { kind, response: faults[kind]({ ...scene, random, style: styled, forms, wait }) }
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
  /** How it says so; default: in all four ways. */
  forms?: readonly HoldForm[]
  storms?: StormOptions
  /** Whose words errors have; default: a provider drawn for each. */
  style?: ErrorStyle
}

export type ModelFaults = (
  exchange: Exchange,
  scene: Pick<FaultScene, 'answer' | 'complete' | 'key'>,
) => Fault | undefined

export type Fault = { kind: FaultKind | 'storm'; response: ModelResponse }
