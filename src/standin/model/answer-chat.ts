import type { StandinRequest } from '#standin/loopback.ts'
import type { Chat, ChatMessage } from './chat.ts'
import { type Completed, toChunks, toCompletion } from './completion.ts'
import type { Exchange } from './exchange-log.ts'
import type { ModelFaults } from './faults/model-faults.ts'
import type { Latency } from './latency.ts'
import type { PrefixCache } from './prefix-cache.ts'
import type { Reply } from './reply/create-reply.ts'
import { json, type ModelResponse } from './response.ts'

/** Answers a chat request as the model does: late, out of its prefix cache, and with the faults of its plan. */
export function answerChat(
  request: StandinRequest,
  { messages, ...chat }: Chat & { messages: ChatMessage[] },
  exchange: Exchange,
  { reply, latency, faults, cache, name }: Model,
): ModelResponse {
  const delay = Math.round(latency?.(exchange.name, exchange.attempt) ?? 0)
  let cached: number | undefined
  const complete = (change: (completed: Completed) => Partial<Completed> = () => ({})): ModelResponse => {
    cached ??= cache.read(messages)
    const completed = { messages, content: reply(messages), model: chat.model ?? name, cached }
    const response = toResponse({ ...completed, ...change(completed) }, chat)
    return { ...response, delivers: exchange.names, ...(delay > 0 && { delay }) }
  }
  const answer = () => complete()
  const key = (request.headers.authorization ?? '').replace(/^Bearer /, '')
  const fault = faults?.(exchange, { answer, complete, key })
  if (!fault) return answer()
  exchange.fault = fault.kind
  return fault.response
}

function toResponse(completed: Completed, { stream, stream_options: options }: Chat): ModelResponse {
  if (!stream) return json(toCompletion(completed))
  const body = toChunks({ ...completed, includeUsage: options?.include_usage === true })
  return { headers: { 'content-type': 'text/event-stream; charset=utf-8' }, body }
}

export type Model = {
  name: string
  reply: Reply
  cache: PrefixCache
  latency?: Latency | undefined
  faults?: ModelFaults | undefined
}
