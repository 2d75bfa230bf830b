import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Runs a task until it succeeds: `const feed = await retry(policy, () => readFeed(category))`.
 *
 * Only what can heal is tried again (see `Healing`). Waits double from `wait` up to `maxWait`, with jitter so that many
 * runs do not come back at once; what the server asks for (`Retry-After`) goes first. All tasks of one policy share its
 * `patience`: what one has waited, the next has no more, so that a service that is down costs its time once. Throws the
 * last error, or where it was tried more than once, an error that says so with the last one as cause.
 */
export async function retry<T>(policy: RetryPolicy, task: () => Promise<T>): Promise<T> {
  const started = Date.now()
  for (let attempt = 1; ; attempt++) {
    const begun = Date.now()
    try {
      return await task()
    } catch (error) {
      const wait = nextWait(policy, attempt, error as Error & Healing)
      policy.patience -= Date.now() - begun
      if (wait === undefined || wait > policy.patience || attempt === policy.attempts)
        throw exhausted(error as Error, attempt, Date.now() - started)
      policy.patience -= wait
      policy.tell?.({ attempt, wait, error: error as Error })
      await sleep(wait)
    }
  }
}

function nextWait({ wait, maxWait }: RetryPolicy, attempt: number, { heals, retryAfter }: Healing): number | undefined {
  if (!heals) return undefined
  const doubled = Math.min(maxWait, wait * 2 ** (attempt - 1))
  return Math.max(retryAfter ?? 0, Math.round(doubled * (0.5 + Math.random() / 2)))
}

function exhausted(error: Error, attempts: number, elapsed: number): Error {
  if (attempts === 1) return error
  return new Error(`${error.message} (tried ${attempts} times in ${Math.round(elapsed / 1000)} s)`, { cause: error })
}

export type RetryPolicy = {
  /** Milliseconds: the first wait, and the longest one. */
  wait: number
  maxWait: number
  /** Milliseconds left for failed attempts and waits; it goes down as they pass. */
  patience: number
  /** At one task, so that none uses up the patience alone; absent: as many as the patience allows. */
  attempts?: number
  /** Told before each wait. */
  tell?: (retry: { attempt: number; wait: number; error: Error }) => void
}

/** What an error says about itself: whether another attempt may succeed, and when to make it (milliseconds from now). */
export type Healing = { heals?: boolean; retryAfter?: number | undefined }
