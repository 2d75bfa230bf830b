import { defaultQuestions } from '#paper/questions.ts'
import type { StandinWorld } from '#standin/arxiv/world.ts'
import type { Answers } from '#standin/sample/answers.ts'
import { type ChatMessage, textOf } from './chat.ts'
import { composeReply } from './composed-reply.ts'

/**
 * Replies with the sample's written answer to the question last asked about the paper whose identifier, else whose
 * title, the conversation names; where none is written, with sentences of the paper's text.
 */
export function createSampleReply(answers: Answers, world: StandinWorld): (messages: ChatMessage[]) => string {
  const titles = [...world.papers.values()].flatMap(({ id, versions }) => versions.map(({ title }) => ({ id, title })))
  return (messages) => {
    const conversation = messages.map(textOf).join('\n')
    const question = findQuestion(messages)
    const written = [...answers.keys()].find((id) => conversation.includes(id))
    const titled = titles.find(({ title }) => squash(conversation).includes(squash(title)))?.id
    const answer = question && answers.get(written ?? titled ?? '')?.get(question)
    return answer ?? composeReply(messages, question)
  }
}

/** The question asked last, in its English wording. */
function findQuestion(messages: ChatMessage[]): string | undefined {
  const asked = messages.findLast(({ role }) => role === 'user')
  if (!asked) return undefined
  const text = squash(textOf(asked))
  const found = Object.values(defaultQuestions)
    .flatMap((wordings) => wordings.map((wording, index) => ({ index, at: text.lastIndexOf(squash(wording)) })))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]
  const { en = [] } = defaultQuestions
  return found && en[found.index]
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase()
}
