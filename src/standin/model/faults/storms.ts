import { pick, randomOf } from '#standin/model/random-of.ts'
import { type Hold, type HoldForm, holdForms } from './too-many-requests.ts'

/**
 * Times in which all requests are too many: one begins after about every `every` requests and lasts about `length`
 * milliseconds. Each says in its own way how long that is.
 */
export function createStorms({ every, length, forms = holdForms, seed = 1 }: StormOptions): () => Hold | undefined {
  const random = randomOf('storms', seed)
  const around = (value: number) => value * (0.5 + random())
  let left = around(every)
  let end = 0
  let form: HoldForm = 'silent'
  return () => {
    const now = performance.now()
    if (now >= end) {
      if (--left > 0) return undefined
      left = around(every)
      end = now + around(length)
      form = pick(random, forms)
    }
    return { form, wait: end - now }
  }
}

export type StormOptions = { every: number; length: number; forms?: readonly HoldForm[]; seed?: number }
