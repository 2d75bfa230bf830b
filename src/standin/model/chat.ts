/** Reads the body of a chat request; `undefined` where it is no JSON object. */
export function parseChat(body: string): Chat | undefined {
  try {
    const chat = JSON.parse(body)
    return typeof chat === 'object' && chat !== null && !Array.isArray(chat) ? chat : undefined
  } catch {
    return undefined
  }
}

/** The words of a message. */
export function textOf({ content }: ChatMessage): string {
  return typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('\n')
}

/** A message of an OpenAI chat; content may come in parts. */
export type ChatMessage = { role: string; content: string | { type: string; text?: string }[] }

export type Chat = {
  messages?: ChatMessage[]
  model?: string
  stream?: boolean
  stream_options?: { include_usage?: boolean }
}
