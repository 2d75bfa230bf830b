import { readAbstract } from '#ingest/full-text/read-abstract.ts'
import { answerAtOnce } from './answer-at-once.ts'
import { answerOneByOne } from './answer-one-by-one.ts'
import { type AnsweringOptions, createAnswering } from './answering.ts'
import type { Budget } from './ask/budget.ts'
import type { Gate } from './ask/gate.ts'
import { createBatching } from './batch/batching.ts'
import type { BatchDesk } from './batch/desk.ts'
import { estimateCost } from './estimate.ts'
import { type FaqProvider, findFaq, type Stop } from './provider.ts'

/**
 * Asks a model behind an OpenAI-compatible address, in one conversation per paper and language: the paper comes first and
 * stays, so that a provider's prefix cache is used. Each answer is saved as soon as it is there.
 */
export function createModelProvider(options: ModelOptions): FaqProvider {
  const { name, gate, budget, conversation } = options
  const isSingle = conversation === 'single'
  const answering = createAnswering(options, { mark: isSingle ? '-single' : '', share: 1 })

  return {
    name,
    readsFullText: true,
    concurrency: options.concurrency,
    get stopped() {
      return findStop(gate, budget)
    },
    get spent() {
      return budget.spent
    },
    estimate: (papers, requests) => estimateCost(papers, requests, options),
    pending: answering.pending,
    async answer(paper, request, reading = { text: readAbstract(paper) }) {
      const held = findFaq(paper, request.lang)
      if (held && answering.pending(paper, request) === 0) return { faq: held }
      const { slots, session, finish } = await answering.begin(paper, request, reading)
      await (isSingle ? answerAtOnce : answerOneByOne)(session, slots)
      return finish()
    },
    ...(options.batching && { batching: createBatching({ ...options, ...options.batching }) }),
  }
}

function findStop(gate: Gate, budget: Budget): Stop | undefined {
  if (gate.closed !== undefined) return { reason: gate.closed, isFault: true }
  return budget.exhausted === undefined ? undefined : { reason: budget.exhausted, isFault: false }
}

export type ModelOptions = AnsweringOptions & {
  gate: Gate
  budget: Budget
  /** Tokens that the model takes at once. */
  context: number
  /** Papers asked about at the same time. */
  concurrency: number
  conversation: 'one-by-one' | 'single'
  /** Whether questions are handed in as a batch. */
  isBatch: boolean
  /** Tokens of an answer at the most, and what the provider calls that. */
  maxOutput: { key: string; tokens: number }
  /** Where batches are handed in, and within what limits; absent: the provider takes none. */
  batching: { desk: BatchDesk; budget: Budget } | undefined
}
