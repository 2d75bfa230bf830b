import type { Message } from './ask/chat.ts'
import { ModelError } from './ask/model-error.ts'
import type { Slot } from './plan.ts'
import { fill } from './prompts.ts'
import { countMessages, fillSlot, readReply, type Session, send } from './session.ts'
import { splitAnswers } from './split-answers.ts'

/**
 * Asks all open questions in one request, for providers that count requests. What the reply leaves out, or answers badly,
 * is asked for once more, in one request again, and then left; a service that fails is not asked again.
 */
export async function answerAtOnce(session: Session, slots: Slot[]): Promise<void> {
  const { prompts } = session
  try {
    await askAll(session, findOpen(slots), prompts.single)
    const left = findOpen(slots)
    const again = fill(prompts.singleAgain, { language: prompts.language })
    if (left.length > 0) await askAll(session, left, `${prompts.single}\n${again}`)
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    if (error.kind !== 'closed') for (const slot of findOpen(slots)) slot.problem = error.message
  }
}

function findOpen(slots: Slot[]): Slot[] {
  return slots.filter(({ held }) => !held)
}

/** Fills the slots that the reply answers; the others say what was wrong. */
async function askAll(session: Session, open: Slot[], wording: string): Promise<void> {
  const headings = open.map(({ heading }) => heading)
  const list = headings.map((heading, index) => `${index + 1}. ${heading}`).join('\n')
  const messages: Message[] = [...session.opening, { role: 'user', content: `${wording}\n\n${list}` }]
  const reply = await send(session, messages, countMessages(messages, session.count))
  const whole = readReply(session, { ...reply, isCut: false })
  const parts = 'fault' in whole ? [] : splitAnswers(whole.spoken, headings)
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
}
