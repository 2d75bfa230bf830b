import type { Estimate, Spent, Stop } from './faq/provider.ts'

/** What one run did, for reporters to tell. Findings are odd but harmless; failures leave something undone. */
export type DigestReport = {
  days: DayReport[]
  faq: FaqReport
  /** What answers would cost, in a dry run. */
  estimate?: Estimate
  /** Categories whose listing could not be read, with the reason. */
  unread: { category: string; reason: string }[]
  findings: string[]
  /** Requests to arXiv, and seconds the run took. */
  seconds: number
}

export type DayReport = {
  date: string
  status: 'complete' | 'partial'
  expected: number
  received: number
  /** Identifiers of which nothing else is known. */
  missing: string[]
  /** Files that were written or changed. */
  written: number
}

export type FaqReport = {
  provider: string
  /** Papers all of whose questions are answered since this run. */
  answered: number
  /** Papers that wait for a later run. */
  pending: number
  failed: { id: string; reason: string }[]
  /** Papers whose text could not be had now; they are among the pending. */
  unread: { id: string; reason: string }[]
  /** Papers that speak to the model that reads them. */
  flagged: { id: string; phrase: string }[]
  /** Why the run stopped asking; absent: it asked all it wanted to. */
  stopped?: Stop
  /** What the answers of this run cost, failed ones included. */
  spent?: Spent
  /** Questions handed in as a batch, and answers collected from earlier ones. */
  batch?: { submitted: number; collected: number }
}

/** Told while a run is under way. */
export type DigestEvent =
  | { type: 'listing'; category: string; date: string; entries: number }
  | { type: 'progress'; task: 'days' | 'metadata' | 'papers' | 'answers'; done: number; total: number }
  | { type: 'finding'; text: string }
  /** An attempt failed; the next follows after `wait` milliseconds. */
  | { type: 'retry'; attempt: number; wait: number; error: Error }

/** 0: everything announced is here. 2: something is published, but incomplete. 1: nothing could be done. */
export function exitCode({ days, unread, faq }: DigestReport): 0 | 1 | 2 {
  if (unread.length > 0 && days.every(({ status, written }) => status === 'partial' && written === 0)) return 1
  const isUnanswered = faq.failed.length > 0 || faq.unread.length > 0 || faq.stopped?.isFault === true
  const incomplete = unread.length > 0 || isUnanswered || days.some(({ status }) => status === 'partial')
  return incomplete ? 2 : 0
}
