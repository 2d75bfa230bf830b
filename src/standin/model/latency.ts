import { randomOf } from './random-of.ts'

/**
 * Milliseconds that a model takes, log-normal: half of all are below the median, and few take very long. The same for the
 * same seed, question and attempt, in whatever order they come.
 */
export function createLatency({ median, sigma = 0.5, seed = 1 }: LatencyOptions): Latency {
  return (name, attempt) => median * Math.exp(sigma * drawNormal(randomOf('latency', seed, name, attempt)))
}

/** Box and Muller's transform. */
function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

export type Latency = (name: string, attempt: number) => number

/** `median` in milliseconds; `sigma`: of the logarithm, default 0.5. */
export type LatencyOptions = { median: number; sigma?: number; seed?: number }
