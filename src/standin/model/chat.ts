/** A message of an OpenAI chat; content may come in parts. */
export type ChatMessage = { role: string; content: string | { type: string; text?: string }[] }

/** The words of a message. */
export function textOf({ content }: ChatMessage): string {
  return typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('\n')
}
