import type { Message } from './ask/chat.ts'
import { ModelError } from './ask/model-error.ts'
import type { Slot } from './plan.ts'
import { countMessages, fillSlot, readReply, type Session, send } from './session.ts'
import { splitAnswers } from './split-answers.ts'

/**
 * Asks all open questions in one request, for providers that count requests. What the reply leaves out, or answers badly,
 * stays open.
 */
export async function answerAtOnce(session: Session, slots: Slot[]): Promise<void> {
  const open = slots.filter(({ held }) => !held)
  const list = open.map(({ heading }, index) => `${index + 1}. ${heading}`).join('\n')
  const messages: Message[] = [
    ...session.opening,
    { role: 'user', content: `${session.prompts.single.trim()}\n\n${list}` },
  ]
  try {
    const reply = await send(session, messages, countMessages(messages, session.count))
    const whole = readReply(session, { ...reply, isCut: false })
    const parts =
      'fault' in whole
        ? []
        : splitAnswers(
            whole.spoken,
            open.map(({ heading }) => heading),
          )
    for (const [index, slot] of open.entries()) {
      const text = parts[index]
      // The model may keep to an order of its own.
      const isCut = reply.isCut && text !== undefined && 'spoken' in whole && whole.spoken.endsWith(text)
      const answer = text === undefined ? whole : readReply(session, { text, isCut, isRefused: false })
      if ('fault' in answer) slot.problem = answer.fault
      else if (text === undefined) slot.problem = 'the reply left this question out'
      else fillSlot(slot, answer, session)
    }
    await session.save()
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    if (error.kind !== 'closed') for (const slot of open) slot.problem = error.message
  }
}
