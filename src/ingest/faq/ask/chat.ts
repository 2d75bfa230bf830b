import OpenAI from 'openai'
import type { Budget } from './budget.ts'
import type { Gate } from './gate.ts'
import { ModelError, toModelError } from './model-error.ts'
import { noUsage, parseUsage, type Usage } from './prices.ts'
import { stripSecrets } from './redact.ts'

/**
 * Asks a model for the next message of a conversation: through the gate that all share, within the budget. Throws a
 * `ModelError`, of kind `closed` where nothing more can be asked in this run.
 */
export function createChat({ client, model, gate, budget, maxOutput, secrets, seconds }: ChatOptions): Chat {
  return { ask }

  function ask(messages: Message[], input: number): Promise<ChatReply> {
    return gate.run(async () => {
      const most = { input, cached: 0, output: maxOutput.tokens }
      const settle = await budget.reserve(most)
      if (!settle) throw new ModelError('closed', budget.exhausted ?? 'the budget is used up')
      let used: Usage = noUsage
      try {
        const reply = parseCompletion(await send(messages))
        used = reply.usage ?? { input, cached: 0, output: Math.ceil(reply.text.length / 3) }
        return { ...reply, text: stripSecrets(reply.text, secrets) }
      } catch (cause) {
        const error = toModelError(cause, { secrets, seconds, model })
        if (error.isCharged) used = { input, cached: 0, output: 0 }
        throw error
      } finally {
        settle(used)
      }
    })
  }

  function send(messages: Message[]): Promise<unknown> {
    return client.chat.completions.create({ model, messages, [maxOutput.key]: maxOutput.tokens })
  }
}

/**
 * Reads a chat completion. What is none, a log-in page or an error with status 200, comes through the package unchecked:
 * it throws.
 */
export function parseCompletion(completion: unknown): ChatReply {
  const { choices, error, usage } = (completion ?? {}) as Completion
  const [choice] = Array.isArray(choices) ? choices : []
  const failure = error ?? choice?.error
  if (failure) throw OpenAI.APIError.generate(Number(failure.code) || 500, { error: failure }, undefined, new Headers())
  if (typeof choice?.message !== 'object' || choice.message === null)
    throw new ModelError('rejected', 'The reply was no chat completion: check the base URL')
  const { content, refusal } = choice.message
  const finish = choice.finish_reason
  const read = parseUsage(usage)
  return {
    text: typeof content === 'string' ? content.slice(0, mostCharacters) : '',
    isCut: cutShort.has(String(finish).toLowerCase()) || String(content).length > mostCharacters,
    isRefused: finish === 'content_filter' || (typeof refusal === 'string' && refusal !== '' && !content),
    ...(read && { usage: read }),
  }
}

/**
 * What providers call an end that is none: at the limit of length (also Mistral's and Google's words), or because the server
 * broke off (DeepSeek, OpenRouter, vLLM). Source: https://api-docs.deepseek.com/api/create-chat-completion
 */
const cutShort = new Set(['length', 'max_tokens', 'model_length', 'insufficient_system_resource', 'error', 'abort'])

/** Of a reply, reasoning included; more is no answer. */
const mostCharacters = 400_000

type Completion = {
  choices?: { message?: { content?: unknown; refusal?: unknown } | null; finish_reason?: unknown; error?: Failure }[]
  error?: Failure
  usage?: unknown
}
type Failure = { code?: unknown; message?: unknown }

type ChatOptions = {
  client: OpenAI
  model: string
  gate: Gate
  budget: Budget
  /** Tokens of an answer at the most, and what the provider calls that. */
  maxOutput: { key: string; tokens: number }
  /** What no message may show. */
  secrets: string[]
  /** How long an answer may take. */
  seconds: number
}

/** `isCut`: it was not brought to its end. `usage` is absent where the server counts nothing. */
export type ChatReply = { text: string; isCut: boolean; isRefused: boolean; usage?: Usage }

export type Message = { role: 'system' | 'user' | 'assistant'; content: string }

export type Chat = {
  /** `input`: tokens of the messages, counted or guessed. */
  ask(messages: Message[], input: number): Promise<ChatReply>
}
