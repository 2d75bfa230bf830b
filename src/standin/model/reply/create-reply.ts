import { findAsked, nameQuestion } from '#standin/model/asked.ts'
import type { ChatMessage } from '#standin/model/chat.ts'
import { composeAnswer } from './composed-reply.ts'
import { formatEvidence } from './evidence.ts'
import { readPaperSentences } from './paper-sentences.ts'

/**
 * Replies to what a conversation asks last, always the same to the same conversation: with `write`'s answer, else with
 * sentences of the paper; with passages of it where they are asked for. Several questions are answered each below its own.
 */
export function createReply(
  write: (question: string, messages: ChatMessage[]) => string | undefined = () => undefined,
): Reply {
  return (messages) => {
    const { paper, questions } = findAsked(messages)
    const sentences = readPaperSentences(messages)
    const answers = questions.map((question) => {
      const { text, quotes } = composeAnswer(sentences, question)
      const evidence = formatEvidence(messages, nameQuestion(paper, question), quotes)
      return { question, text: `${write(question, messages) ?? text}${evidence}` }
    })
    if (answers.length === 1) return answers[0]?.text ?? ''
    return answers.map(({ question, text }) => `## ${question}\n\n${text}`).join('\n\n')
  }
}

export type Reply = (messages: ChatMessage[]) => string
