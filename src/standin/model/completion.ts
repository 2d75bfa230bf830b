import { createHash } from 'node:crypto'
import type { ChatMessage } from './chat.ts'
import { countTokens, type Usage } from './tokens.ts'

/** A `chat.completion` object. Source: https://platform.openai.com/docs/api-reference/chat/object */
export function toCompletion(completed: Completed): CompletionObject {
  const { content, refusal = null, finishReason = 'stop' } = completed
  const message = { role: 'assistant', content, refusal, annotations: [] }
  return {
    ...identity(completed),
    object: 'chat.completion',
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason }],
    usage: usageOf(completed),
  }
}

/** The same as server-sent `chat.completion.chunk` events, closed by `[DONE]`. */
export function toChunks(completed: Completed & { includeUsage: boolean }): string {
  const { content, refusal, finishReason = 'stop', includeUsage } = completed
  const chunk = (choices: object[], usage?: object) => {
    const event = { ...identity(completed), object: 'chat.completion.chunk', choices, ...(usage && { usage }) }
    return `data: ${JSON.stringify(event)}\n\n`
  }
  const delta = (part: object, finish: string | null = null) =>
    chunk([{ index: 0, delta: part, logprobs: null, finish_reason: finish }])
  return [
    delta({ role: 'assistant', content: '' }),
    ...splitWords(content ?? '').map((word) => delta({ content: word })),
    ...(refusal ? [delta({ refusal })] : []),
    delta({}, finishReason),
    includeUsage ? chunk([], usageOf(completed)) : '',
    'data: [DONE]\n\n',
  ].join('')
}

function splitWords(content: string): string[] {
  return content.match(/\s*\S+(?:\s+$)?/g) ?? [content]
}

/** Equal replies have equal ids, so that a second run changes nothing. */
function identity({ content, model }: Completed) {
  const id = `chatcmpl-${createHash('sha1')
    .update(content ?? '')
    .digest('hex')
    .slice(0, 24)}`
  return { id, created: Math.floor(Date.now() / 1000), model, system_fingerprint: 'fp_standin' }
}

function usageOf({ messages, content, cached = 0 }: Completed): Usage {
  return countTokens(messages, content ?? '', cached)
}

/** What a model says to a conversation; `cached`: tokens of it that it knew before. */
export type Completed = {
  messages: ChatMessage[]
  model: string
  content: string | null
  refusal?: string
  /** Default: `stop`. */
  finishReason?: 'stop' | 'length' | 'content_filter'
  cached?: number
}

export type CompletionObject = { id: string; object: 'chat.completion'; choices: object[]; usage: Usage }
