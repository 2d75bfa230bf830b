import { type ChatMessage, textOf } from './chat.ts'
import { listSentences } from './composed-reply.ts'

/**
 * An answer with the passages it rests on, where the conversation asks for them (`EVIDENCE:`): the two sentences of the
 * paper that have most words in common with it, and now and then one that no paper holds.
 */
export function addEvidence(messages: ChatMessage[], answer: string): string {
  if (!messages.some((message) => message.role === 'system' && textOf(message).includes('EVIDENCE:'))) return answer
  const words = new Set(wordsOf(answer))
  const passages = listSentences(messages)
    .filter((sentence) => sentence.length < longest && !/^#|\n/.test(sentence))
    .map((sentence) => ({ sentence, common: wordsOf(sentence).filter((word) => words.has(word)).length }))
    .filter(({ common }) => common >= fewestWords)
    .sort((a, b) => b.common - a.common)
    .slice(0, 2)
    .map(({ sentence }) => sentence)
  const all = answer.length % 5 === 0 ? [invented, ...passages] : passages
  return [answer, all.map((passage) => `EVIDENCE: ${passage}`).join('\n')].filter((part) => part !== '').join('\n\n')
}

const longest = 300
const fewestWords = 4
const invented = 'No paper of the sample has ever contained this sentence about nothing.'

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
}
