import type { Outcome, StandinRequest } from '#standin/loopback.ts'
import { type Asked, nameQuestion } from './asked.ts'
import type { ModelResponse } from './response.ts'

/** Keeps what a model was asked, when, and which answers were sent to their end. */
export function createExchangeLog(): ExchangeLog {
  const exchanges: Exchange[] = []
  const attempts = new Map<string, number>()
  const delivered = new Map<string, number>()
  const open = new Map<StandinRequest, Exchange>()
  let mostInFlight = 0

  return {
    exchanges,
    delivered,
    get mostInFlight() {
      return mostInFlight
    },
    begin(request, { paper, questions }) {
      const names = questions.map((question) => nameQuestion(paper, question))
      const name = names.join(' ')
      const attempt = attempts.get(name) ?? 0
      attempts.set(name, attempt + 1)
      const exchange: Exchange = { name, names, attempt, started: performance.now(), isDelivered: false }
      exchanges.push(exchange)
      open.set(request, exchange)
      mostInFlight = Math.max(mostInFlight, open.size)
      return exchange
    },
    end(request, { response, isWhole }) {
      const exchange = open.get(request)
      if (!exchange) return
      open.delete(request)
      exchange.ended = performance.now()
      exchange.delay = response?.delay ?? 0
      const { delivers = [], status = 200, cut, stall, reset } = (response ?? {}) as ModelResponse
      exchange.isDelivered = isWhole && delivers.length > 0 && status === 200 && cut === undefined && !stall && !reset
      if (exchange.isDelivered) count(delivers)
    },
    count,
  }

  function count(names: string[]): void {
    for (const name of names) delivered.set(name, (delivered.get(name) ?? 0) + 1)
  }
}

/** One request for an answer. */
export type Exchange = {
  /** The questions asked, each with its paper: `2611.01234 What is the related work?` */
  names: string[]
  /** All of them in one. */
  name: string
  /** How often the same was asked before. */
  attempt: number
  /** Milliseconds since the process began; `ended` once the connection is free again. */
  started: number
  ended?: number
  /** Milliseconds that the answer was held back. */
  delay?: number
  /** What it met instead of an answer. */
  fault?: string
  /** Whether an answer that can be used was sent to its end. */
  isDelivered: boolean
}

export type ExchangeLog = {
  /** Oldest first. */
  exchanges: Exchange[]
  /** How often each question was answered, by its name. */
  delivered: Map<string, number>
  /** Requests for answers that were open at the same time, at the most. */
  readonly mostInFlight: number
  begin(request: StandinRequest, asked: Asked): Exchange
  end(request: StandinRequest, outcome: Outcome): void
  /** Counts answers that reach the client another way. */
  count(names: string[]): void
}
