import type { Model } from '#standin/model/answer-chat.ts'
import { findAsked, nameQuestion } from '#standin/model/asked.ts'
import { type Completed, toCompletion } from '#standin/model/completion.ts'
import { contentFaults, isAnswered } from '#standin/model/faults/content-faults.ts'
import { errorBodies } from '#standin/model/faults/error-bodies.ts'
import { pick, randomOf } from '#standin/model/random-of.ts'
import type { Usage } from '#standin/model/tokens.ts'
import type { Order } from './orders.ts'

/**
 * What became of a batch's requests, in another order than they were handed in: of the first `share` of them answers,
 * refusals and errors; the others ran out of time, where the batch has. Always the same for the same batch.
 */
export function writeResults(
  batch: string,
  orders: Order[],
  { model, rate = 0, seed = 1, ...end }: ResultOptions,
): Results {
  const results: Results = { output: [], errors: [], answered: [], usages: [] }
  const done = Math.floor(orders.length * end.share)
  for (const [index, order] of orders.entries()) {
    const id = `batch_req_${batch}_${index + 1}`
    const write = (response: object | null, error: object | null) =>
      JSON.stringify({ id, custom_id: order.id, response, error })
    if (index >= done) {
      if (end.isExpired) results.errors.push(write(null, expired))
      continue
    }
    const random = randomOf('batch', seed, batch, order.id)
    const respond = (status: number, body: object) => ({ status_code: status, request_id: `req_${index + 1}`, body })
    if (random() < rate / 2) {
      results.errors.push(write(respond(500, errorBodies.openai.server), null))
      continue
    }
    const fault =
      random() < rate / 2 ? pick(random, Object.keys(contentFaults) as (keyof typeof contentFaults)[]) : undefined
    const completed = answer(order, model)
    const completion = toCompletion({ ...completed, ...(fault && contentFaults[fault](completed, random)) })
    results.usages.push(completion.usage)
    results.output.push(write(respond(200, completion), null))
    if (!fault || isAnswered(fault)) results.answered.push(...namesOf(order))
  }
  return { ...results, output: shuffle(results.output, batch), errors: shuffle(results.errors, batch) }
}

const expired = {
  code: 'batch_expired',
  message: 'This request could not be executed before the completion window expired.',
}

function answer({ chat }: Order, { reply, cache, name }: Model): Completed {
  const { messages, model = name } = chat
  return { messages, model, content: reply(messages), cached: cache.read(messages) }
}

function namesOf({ chat }: Order): string[] {
  const { paper, questions } = findAsked(chat.messages)
  return questions.map((question) => nameQuestion(paper, question))
}

function shuffle(lines: string[], batch: string): string[] {
  const random = randomOf('order', batch)
  const keyed = lines.map((line) => ({ line, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ line }) => line)
}

export type ResultOptions = {
  model: Model
  share: number
  isExpired: boolean
  /** The share of requests that fail: half as errors, half by what the model says. */
  rate?: number | undefined
  seed?: number | undefined
}

export type Results = {
  /** Lines of the file of answers, and of the file of errors. */
  output: string[]
  errors: string[]
  /** Names of the questions that have an answer. */
  answered: string[]
  usages: Usage[]
}
