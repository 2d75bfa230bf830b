import { addUsage, noUsage, type Prices, toUsd, type Usage } from './prices.ts'

/**
 * What a run may spend. Each request reserves what it may cost at the most before it is sent, and settles what it did
 * cost; so all that are under way together stay within the limits.
 */
export function createBudget({ maxUsd, maxTokens }: Limits, prices?: Prices, share = 1): Budget {
  let spent: Usage = noUsage
  let usd = 0
  let reserved = { tokens: 0, usd: 0 }
  let underWay = 0
  let exhausted: string | undefined
  const waiting: (() => void)[] = []

  return {
    get spent() {
      return { input: spent.input, output: spent.output, cached: spent.cached, ...(isPriced() && { usd: round(usd) }) }
    },
    get exhausted() {
      return exhausted
    },
    async reserve(most) {
      const need = { tokens: most.input + most.output, usd: toUsd(most, prices, share) ?? 0 }
      while (!exhausted && !fits(need)) {
        if (underWay === 0) exhausted = describe(need)
        else await new Promise<void>((resolve) => waiting.push(resolve))
      }
      if (exhausted) return undefined
      underWay++
      reserved = { tokens: reserved.tokens + need.tokens, usd: reserved.usd + need.usd }
      return (used) => {
        underWay--
        reserved = { tokens: reserved.tokens - need.tokens, usd: Math.max(0, reserved.usd - need.usd) }
        count(used)
        for (const wake of waiting.splice(0)) wake()
      }
    },
    count,
  }

  function count(used: Usage): void {
    spent = addUsage(spent, used)
    usd += toUsd(used, prices, share) ?? 0
  }

  function fits(need: { tokens: number; usd: number }): boolean {
    const tokens = spent.input + spent.output + reserved.tokens + need.tokens
    return tokens <= (maxTokens ?? Number.POSITIVE_INFINITY) && usd + reserved.usd + need.usd <= (maxUsd ?? Infinity)
  }

  function describe({ tokens }: { tokens: number }): string {
    const isTokens = spent.input + spent.output + tokens > (maxTokens ?? Number.POSITIVE_INFINITY)
    return isTokens ? `the budget of ${maxTokens} tokens is used up` : `the budget of $${maxUsd} is used up`
  }

  function isPriced(): boolean {
    return prices !== undefined || spent.usd !== undefined
  }
}

/** Millionths of a dollar. */
export function round(usd: number): number {
  return Math.round(usd * 1e6) / 1e6
}

type Limits = { maxUsd?: number | undefined; maxTokens?: number | undefined }

export type Budget = {
  /** All that was spent so far; `usd` where it is known. */
  readonly spent: { input: number; output: number; cached: number; usd?: number }
  /** Why nothing more can be asked; absent while something can. */
  readonly exhausted: string | undefined
  /**
   * Sets aside what a request may cost at the most, and waits while others may still give back what it needs. The result
   * settles what it did cost; `undefined`: it does not fit any more.
   */
  reserve(most: Usage): Promise<((used: Usage) => void) | undefined>
  /** Counts what was spent without a reservation. */
  count(used: Usage): void
}
