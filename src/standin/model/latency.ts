import { createRandom } from '#standin/arxiv/random.ts'

/** Milliseconds that a model takes, drawn anew for each answer: log-normal, as services are, the same for the same seed. */
export function createLatency({ seed, median, sigma = 0.5 }: LatencyOptions): () => number {
  const random = createRandom(seed)
  return () => {
    // Box–Muller.
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return median * Math.exp(sigma * normal)
  }
}

/** `sigma`: of the logarithm; at 0.5 one answer in twenty takes more than 2.3 medians. */
type LatencyOptions = { seed: number; median: number; sigma?: number }
