import { setTimeout as sleep } from 'node:timers/promises'
import { ModelError } from './model-error.ts'

/**
 * The one way to a provider for all workers of a run: what one is told to wait, all wait. After a refusal for haste one
 * request goes first, and the others follow once it has come through.
 *
 * A request that failed in a way that passes is made again, up to `attempts` times; being told to wait does not count.
 * Where the provider has answered nothing for `patience` milliseconds of waiting, or says that no request will ever
 * succeed, the gate closes for the rest of the run.
 */
export function createGate({ wait, patience, tell }: GateOptions): Gate {
  let closed: string | undefined
  let until = 0
  /** Refusals in a row, milliseconds waited since the last answer, failures and rejections since then. */
  let refusals = 0
  let waited = 0
  let failures = 0
  let rejections = 0
  let scout: Promise<void> | undefined

  return {
    get closed() {
      return closed
    },
    async run(request) {
      for (let attempt = 1; ; ) {
        const leave = await pass()
        const sent = Date.now()
        let time: number
        try {
          const answer = await request()
          refusals = failures = waited = rejections = 0
          return answer
        } catch (error) {
          if (!(error instanceof ModelError)) throw error
          time = judge(error, attempt, sent)
          if (error.kind !== 'wait') attempt++
        } finally {
          leave()
        }
        await sleep(time)
      }
    },
  }

  /** Waits until a request may be sent; the result is called when it has come back. */
  async function pass(): Promise<() => void> {
    for (;;) {
      if (closed !== undefined) throw new ModelError('closed', closed)
      const rest = until - Date.now()
      if (rest > 0) await sleep(rest)
      else if (refusals === 0) return () => {}
      else if (scout) await scout
      else return becomeScout()
    }
  }

  function becomeScout(): () => void {
    let leave = () => {}
    scout = new Promise((resolve) => {
      leave = () => {
        scout = undefined
        resolve()
      }
    })
    return leave
  }

  /** Milliseconds after which the request may be made again, beside what all wait; throws where it may not. */
  function judge(error: ModelError, attempt: number, sent: number): number {
    if (error.kind === 'closed') throw error
    if (error.kind === 'fatal') return close(error.message)
    if (error.kind === 'rejected') {
      if (++rejections >= mostRejections) return close(`${error.message} (so ${rejections} times in a row)`)
      throw error
    }
    if (error.kind === 'wait' || ++failures >= mostFailures) return pause(error, sent)
    if (attempt >= attempts) throw error
    const time = Math.min(longestWait, error.retryAfter ?? jitter(wait * 2 ** (attempt - 1)))
    tell?.({ attempt, wait: time, error })
    return time
  }

  function pause(error: ModelError, sent: number): number {
    // Requests that were under way when the last pause began tell nothing new.
    const isNew = sent >= until || refusals === 0
    if (isNew) refusals++
    else if (error.retryAfter === undefined) return 0
    const now = Date.now()
    const time = error.retryAfter ?? jitter(Math.min(longestWait, wait * 2 ** (refusals - 1)))
    const end = Math.max(until, now + time)
    const added = end - Math.max(until, now)
    if (waited + added > patience) {
      const asked = error.retryAfter === undefined ? '' : `, and asks to wait ${Math.ceil(error.retryAfter / 1000)} s`
      return close(`${error.message}${asked}. Nothing came through in ${Math.round(waited / 1000)} s of waiting`)
    }
    if (added > 0) tell?.({ attempt: refusals, wait: added, error })
    waited += added
    until = end
    return 0
  }

  function close(reason: string): never {
    closed ??= reason
    throw new ModelError('closed', closed)
  }
}

/** Attempts at one request. */
const attempts = 4

/** Failures of any requests in a row after which it is the provider that fails: all wait. */
const mostFailures = 12

/** Rejections in a row after which it is not the papers. */
const mostRejections = 12

/** Milliseconds; only the provider itself may ask for more. */
const longestWait = 120_000

function jitter(time: number): number {
  return Math.round(time * (0.75 + Math.random() / 2))
}

type GateOptions = {
  /** Milliseconds: the first wait, where the provider names none. */
  wait: number
  patience: number
  /** Told before each wait. */
  tell?: ((retry: { attempt: number; wait: number; error: Error }) => void) | undefined
}

export type Gate = {
  /** Why nothing more can be asked in this run; absent while the gate is open. */
  readonly closed: string | undefined
  run<T>(request: () => Promise<T>): Promise<T>
}
