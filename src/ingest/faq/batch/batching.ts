import type { Batch, BatchQuestion } from '#content/batches.ts'
import { type AnsweringOptions, createAnswering } from '#ingest/faq/answering.ts'
import { type Budget, round } from '#ingest/faq/ask/budget.ts'
import { parseCompletion } from '#ingest/faq/ask/chat.ts'
import { addUsage, noUsage, toUsd, type Usage } from '#ingest/faq/ask/prices.ts'
import { redact } from '#ingest/faq/ask/redact.ts'
import type { FaqOutcome, FaqRequest, Reading, Spent, Stop } from '#ingest/faq/provider.ts'
import { countMessages, fillSlot, readReply } from '#ingest/faq/session.ts'
import type { Paper } from '#paper/schema.ts'
import type { BatchDesk } from './desk.ts'
import { customId } from './line.ts'

/** What a batch costs of the usual price. Source: https://platform.openai.com/docs/guides/batch */
export const batchShare = 0.5

/** Questions as lines of a batch, each with its paper, and answers out of what came of them. */
export function createBatching(options: BatchingOptions): Batching {
  const { name, model, desk, budget, maxOutput } = options
  const answering = createAnswering(options, { mark: '-batch', share: batchShare })
  let spent: Usage = noUsage

  return {
    desk,
    provider: name,
    model,
    get spent() {
      const usd = toUsd(spent, options.prices, batchShare)
      return { ...spent, ...(usd !== undefined && { usd: round(usd) }) }
    },
    get stopped() {
      return budget.exhausted === undefined ? undefined : { reason: budget.exhausted, isFault: false }
    },
    async toLines(paper, request, reading) {
      const { slots, session } = await answering.begin(paper, request, reading)
      const lines: BatchLine[] = []
      for (const { held, heading, question } of slots) {
        if (held) continue
        const messages = [...session.opening, { role: 'user' as const, content: heading }]
        const most = { input: countMessages(messages, session.count), cached: 0, output: maxOutput.tokens }
        const settle = await budget.reserve(most)
        if (!settle) break
        settle(most)
        const key = { paper: paper.id, version: paper.version, lang: request.lang, question }
        const body = { model, messages, [maxOutput.key]: maxOutput.tokens }
        const line = { custom_id: customId(key), method: 'POST', url: '/v1/chat/completions', body }
        lines.push({ key, text: JSON.stringify(line) })
      }
      return lines
    },
    async take(paper, request, reading, { version, replies }) {
      const { slots, session, finish } = await answering.begin(paper, request, reading)
      session.version = version
      for (const slot of slots) {
        if (slot.held || !replies.has(slot.question)) continue
        try {
          const reply = parseCompletion(replies.get(slot.question))
          session.usage = addUsage(session.usage, reply.usage ?? noUsage)
          const answer = readReply(session, reply)
          if ('fault' in answer) slot.problem = answer.fault
          else fillSlot(slot, answer, session)
        } catch (error) {
          slot.problem = redact((error as Error).message, [])
        }
      }
      spent = addUsage(spent, session.usage)
      await session.save()
      return finish()
    },
  }
}

export type BatchingOptions = AnsweringOptions & {
  desk: BatchDesk
  /** Limits what is handed in. */
  budget: Budget
  maxOutput: { key: string; tokens: number }
}

export type Batching = {
  desk: BatchDesk
  provider: Batch['provider']
  model: Batch['model']
  /** What the answers collected in this run cost. */
  readonly spent: Spent
  /** Why nothing more can be handed in, within the run's limits. */
  readonly stopped: Stop | undefined
  /** The open questions about a paper, as many as the budget allows. */
  toLines(paper: Paper, request: FaqRequest, reading: Reading): Promise<BatchLine[]>
  /** The paper's FAQ with what came of its questions; `version`: the one they were asked about. */
  take(paper: Paper, request: FaqRequest, reading: Reading, taken: Taken): Promise<FaqOutcome>
}

export type BatchLine = { key: BatchQuestion; text: string }

/** `replies`: chat completions, unparsed, by the question's hash. */
export type Taken = { version: number; replies: Map<string, unknown> }
