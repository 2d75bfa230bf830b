/**
 * Where a batch is at an instant, by nothing but the clock: validating → in_progress → finalizing → completed, or failed,
 * expired, cancelled on the way. All times in seconds since 1970.
 */
export function findProgress(plan: BatchPlan, now: number): BatchProgress {
  const { createdAt, isBroken, cancelledAt, validating, running, finalizing, window } = plan
  const begun = createdAt + validating
  const expires = createdAt + window
  const done = begun + running
  if (cancelledAt !== undefined && cancelledAt < Math.min(done, expires)) {
    const times = { in_progress_at: begun <= cancelledAt ? begun : undefined, cancelling_at: cancelledAt }
    const end = cancelledAt + finalizing
    if (now < end) return { status: 'cancelling', times, share: shareAt(cancelledAt) }
    return { status: 'cancelled', times: { ...times, cancelled_at: end }, share: shareAt(cancelledAt) }
  }
  if (now < begun) return { status: 'validating', times: {}, share: 0 }
  if (isBroken) return { status: 'failed', times: { failed_at: begun }, share: 0 }
  const times = { in_progress_at: begun }
  if (now < Math.min(done, expires)) return { status: 'in_progress', times, share: shareAt(now) }
  if (done > expires) return { status: 'expired', times: { ...times, expired_at: expires }, share: shareAt(expires) }
  const finalizingTimes = { ...times, finalizing_at: done }
  if (now < done + finalizing) return { status: 'finalizing', times: finalizingTimes, share: 1 }
  return { status: 'completed', times: { ...finalizingTimes, completed_at: done + finalizing }, share: 1 }

  /** Of the requests, how many are answered by then. */
  function shareAt(instant: number): number {
    return running === 0 ? 1 : Math.min(1, Math.max(0, (instant - begun) / running))
  }
}

export type BatchPlan = {
  createdAt: number
  /** Its file is not one. */
  isBroken: boolean
  cancelledAt: number | undefined
  /** Seconds that each step takes, and after which the batch expires. */
  validating: number
  running: number
  finalizing: number
  window: number
}

export type BatchStatus =
  | 'validating'
  | 'failed'
  | 'in_progress'
  | 'finalizing'
  | 'completed'
  | 'expired'
  | 'cancelling'
  | 'cancelled'

/** `share`: of the requests that are answered, 0 to 1. */
export type BatchProgress = { status: BatchStatus; times: Record<string, number | undefined>; share: number }
