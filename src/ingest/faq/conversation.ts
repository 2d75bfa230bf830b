import { formatText } from '#ingest/full-text/format-text.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'
import { toPlainText } from '#markdown/plain-text.ts'
import type { Paper } from '#paper/schema.ts'
import type { Message } from './ask/chat.ts'
import { disarm, fence } from './fence.ts'
import { fill, type Prompts } from './prompts.ts'

/**
 * The beginning of every conversation about a paper in one language, always the same bytes for the same paper, so that a
 * provider's prefix cache is used: what is asked for, then the paper between marks that its text cannot write.
 */
export function openConversation(prompts: Prompts, paper: Paper, text: FullText): Message[] {
  const { open, close, text: data } = fence(formatText(text))
  const content = fill(prompts.paper, {
    basis: prompts.bases[text.basis],
    id: paper.id,
    title: oneLine(toPlainText(paper.title)),
    authors: oneLine(paper.authors.join(', ')),
    text: data,
    language: prompts.language,
    open,
    close,
  })
  return [
    { role: 'system', content: prompts.system.trim() },
    { role: 'user', content },
  ]
}

/** Parts of the instructions that no answer repeats. */
export function listEchoes(messages: Message[]): string[] {
  return messages[0]?.content.split(/\n(?=- )|\n\n/) ?? []
}

function oneLine(text: string): string {
  return disarm(text).replace(/\s+/g, ' ').trim()
}
