import { type ChatMessage, textOf } from './chat.ts'

export const charactersPerToken = 4

/** Usage as OpenAI counts it, roughly. `cached`: tokens of the messages that were known before. */
export function countTokens(messages: ChatMessage[], content: string, cached: number): Usage {
  const prompt = messages.reduce((sum, message) => sum + roughTokens(textOf(message)), 0)
  const completion = roughTokens(content)
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: Math.min(cached, prompt), audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  }
}

function roughTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken)
}

export type Usage = {
  prompt_tokens: number
  completion_tokens: number
  total_tokens: number
  prompt_tokens_details: { cached_tokens: number; audio_tokens: number }
  completion_tokens_details: { reasoning_tokens: number; audio_tokens: number }
}
