import type { Message } from './ask/chat.ts'
import { ModelError } from './ask/model-error.ts'
import type { Slot } from './plan.ts'
import { fill } from './prompts.ts'
import { countMessages, fillSlot, type ReadReply, readReply, type Session, send } from './session.ts'

/**
 * Asks what is open, one question after the other in one conversation that holds the answers there are. A reply that is no
 * answer is asked for once more, outside of the conversation, and then left. A question that the service rejects is left at
 * once; a paper that it seems to reject, or a service that fails, ends the conversation.
 */
export async function answerOneByOne(session: Session, slots: Slot[]): Promise<void> {
  const { opening, tools, count } = session
  const messages = [...opening]
  let tokens = countMessages(opening, count)
  let rejections = 0
  for (const slot of slots) {
    if (slot.held) {
      const { text, evidence } = slot.held
      tokens += add(
        messages,
        slot.heading,
        tools.join(
          text,
          evidence.map(({ quote }) => quote),
        ),
      )
      continue
    }
    try {
      const reply = await askTwice(session, messages, slot.heading, tokens)
      rejections = 0
      if ('fault' in reply) {
        slot.problem = reply.fault
        continue
      }
      fillSlot(slot, reply, session)
      tokens += add(messages, slot.heading, reply.spoken)
      await session.save()
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      // What is not sent is not failed: it waits.
      if (error.kind !== 'closed') slot.problem = error.message
      if (error.kind !== 'rejected' || ++rejections >= mostRejections) return
    }
  }

  function add(conversation: Message[], question: string, answer: string): number {
    const turns: Message[] = [
      { role: 'user', content: question },
      { role: 'assistant', content: answer },
    ]
    conversation.push(...turns)
    return countMessages(turns, count)
  }
}

/** Rejections in a row after which it is the paper, its length or what it says, and not the question. */
const mostRejections = 2

async function askTwice(session: Session, before: Message[], question: string, tokens: number): Promise<ReadReply> {
  const { prompts, count } = session
  const ask = async (content: string) => {
    const messages: Message[] = [...before, { role: 'user', content }]
    return readReply(session, await send(session, messages, tokens + countMessages([{ role: 'user', content }], count)))
  }
  const reply = await ask(question)
  if (!('fault' in reply)) return reply
  return ask(`${question}\n\n${fill(prompts.again, { language: prompts.language }).trim()}`)
}
