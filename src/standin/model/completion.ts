import { createHash } from 'node:crypto'
import { type ChatMessage, textOf } from './chat.ts'

/** A `chat.completion` object. Source: https://platform.openai.com/docs/api-reference/chat/object */
export function toCompletion({ messages, content, model }: Completed): object {
  const message = { role: 'assistant', content, refusal: null, annotations: [] }
  return {
    ...identity({ content, model }),
    object: 'chat.completion',
    choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
    usage: countTokens(messages, content),
  }
}

/** The same as server-sent `chat.completion.chunk` events, closed by `[DONE]`. */
export function toChunks({ messages, content, model, includeUsage }: Completed & { includeUsage: boolean }): string {
  const chunk = (choices: object[], usage?: object) => {
    const event = { ...identity({ content, model }), object: 'chat.completion.chunk', choices, ...(usage && { usage }) }
    return `data: ${JSON.stringify(event)}\n\n`
  }
  const delta = (part: object, finish: string | null = null) =>
    chunk([{ index: 0, delta: part, logprobs: null, finish_reason: finish }])
  const words = content.match(/\s*\S+(?:\s+$)?/g) ?? [content]
  return [
    delta({ role: 'assistant', content: '' }),
    ...words.map((word) => delta({ content: word })),
    delta({}, 'stop'),
    includeUsage ? chunk([], countTokens(messages, content)) : '',
    'data: [DONE]\n\n',
  ].join('')
}

const charactersPerToken = 4

/** Equal replies have equal ids, so that a second run changes nothing. */
function identity({ content, model }: { content: string; model: string }): object {
  const id = `chatcmpl-${createHash('sha1').update(content).digest('hex').slice(0, 24)}`
  return { id, created: Math.floor(Date.now() / 1000), model, system_fingerprint: 'fp_standin' }
}

function countTokens(messages: ChatMessage[], content: string): object {
  const prompt = messages.reduce((sum, message) => sum + roughTokens(textOf(message)), 0)
  const completion = roughTokens(content)
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion }
}

function roughTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken)
}

type Completed = { messages: ChatMessage[]; content: string; model: string }
