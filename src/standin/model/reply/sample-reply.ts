import { defaultQuestions } from '#paper/questions.ts'
import type { StandinWorld } from '#standin/arxiv/world.ts'
import { findWording, squash } from '#standin/model/asked.ts'
import { type ChatMessage, textOf } from '#standin/model/chat.ts'
import type { Answers } from '#standin/sample/answers.ts'
import { createReply, type Reply } from './create-reply.ts'

/**
 * Replies with the sample's written answer to the question last asked about the paper whose identifier, else whose
 * title, the conversation names; where none is written, with sentences of the paper's text.
 */
export function createSampleReply(answers: Answers, world: StandinWorld): Reply {
  const titles = [...world.papers.values()].flatMap(({ id, versions }) =>
    versions.map(({ title }) => ({ id, title: squash(title) })),
  )
  return createReply((question, messages) => {
    const { index } = findWording(question) ?? {}
    const english = index === undefined ? undefined : defaultQuestions.en?.[index]
    return english && answers.get(findPaper(messages) ?? '')?.get(english)
  })

  function findPaper(messages: ChatMessage[]): string | undefined {
    const conversation = messages.map(textOf).join('\n')
    const named = [...answers.keys()].find((id) => conversation.includes(id))
    if (named) return named
    const squashed = squash(conversation)
    return titles.find(({ title }) => squashed.includes(title))?.id
  }
}
