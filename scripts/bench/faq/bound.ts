import type { Exchange } from '#standin/model/exchange-log.ts'

/**
 * Seconds that no schedule can go below: all answers' times shared evenly by the workers, or the paper whose answers, which
 * follow one upon the other, take longest.
 */
export function findBound(exchanges: Exchange[], workers: number): number {
  const chains = new Map<string, number>()
  for (const { name, delay = 0 } of exchanges) {
    const [paper = ''] = name.split(' ')
    chains.set(paper, (chains.get(paper) ?? 0) + delay)
  }
  const total = [...chains.values()].reduce((sum, chain) => sum + chain, 0)
  return Math.max(total / workers, ...chains.values()) / 1000
}
