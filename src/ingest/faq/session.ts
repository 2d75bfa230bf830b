import type { FullText } from '#ingest/full-text/full-text.ts'
import type { Chat, ChatReply, Message } from './ask/chat.ts'
import type { CountTokens } from './ask/count-tokens.ts'
import { addUsage, noUsage, type Usage } from './ask/prices.ts'
import { listEchoes } from './conversation.ts'
import type { EvidenceTools } from './evidence-tools.ts'
import type { Slot } from './plan.ts'
import type { Prompts } from './prompts.ts'
import { type Fault, findFault } from './reply/find-fault.ts'
import { stripReasoning } from './reply/strip-reasoning.ts'
import { parseReply } from './reply.ts'

/** Everything that asking about one paper in one language needs; what it costs adds up in `usage`. */
export type Session = {
  lang: string
  prompts: Prompts
  opening: Message[]
  /** What the paper says, for evidence. */
  text: FullText
  version: number
  chat: Chat
  tools: EvidenceTools
  count: CountTokens
  usage: Usage
  /** Keeps what is answered so far. */
  save(): Promise<void>
}

/** Sends a conversation and counts what it costs. */
export async function send(session: Session, messages: Message[], tokens: number): Promise<ChatReply> {
  const reply = await session.chat.ask(messages, tokens)
  session.usage = addUsage(session.usage, reply.usage ?? noUsage)
  return reply
}

/** Tokens of messages, with those that a chat's template adds to each. */
export function countMessages(messages: Message[], count: Session['count']): number {
  return messages.reduce((sum, { content }) => sum + count(content) + 8, 0)
}

/** What of a reply can be published, with the passages it names, or why nothing can. */
export function readReply({ lang, opening, tools }: ReplyContext, { text, isCut, isRefused }: ReplyParts): ReadReply {
  if (isRefused) return { fault: 'the answer was a refusal' }
  const spoken = stripReasoning(text)
  const reply = tools.split(spoken)
  if (isCut) return { fault: 'the answer was cut off' }
  const fault = findFault(reply.text, { lang, echoes: listEchoes(opening) })
  if (fault) return { fault }
  const markdown = parseReply(reply.text)
  return markdown === '' ? { fault: 'the answer was empty' } : { spoken, markdown, quotes: reply.quotes }
}

/** Puts a reply into its slot, its passages and numbers held against the paper. */
export function fillSlot(slot: Slot, { markdown, quotes }: GoodReply, { tools, text, version }: FillContext): void {
  const unverified = tools.findUnverified(markdown, text)
  slot.held = {
    question: slot.question,
    status: 'answered',
    version,
    evidence: tools.verify(quotes, text),
    ...(unverified.length > 0 && { unverified }),
    heading: slot.heading,
    text: markdown,
  }
}

type ReplyContext = Pick<Session, 'lang' | 'opening' | 'tools'>
type ReplyParts = Pick<ChatReply, 'text' | 'isCut' | 'isRefused'>
type FillContext = Pick<Session, 'tools' | 'text' | 'version'>

/** `spoken`: as the model wrote it, for the conversation; `markdown`: as it is kept. */
export type GoodReply = { spoken: string; markdown: string; quotes: string[] }
export type ReadReply = GoodReply | { fault: Fault }
