import { findAsked, findWording } from '#standin/model/asked.ts'
import { type ChatMessage, textOf } from '#standin/model/chat.ts'
import type { Completed } from '#standin/model/completion.ts'
import { pick, type Random } from '#standin/model/random-of.ts'
import { cutBeginning, loopSeed, reasoning, refusals, wrongLanguage } from './bad-words.ts'

/** What a model says in place of an answer, or around one. */
export const contentFaults: Record<ContentFault, (completed: Completed, random: Random) => Partial<Completed>> = {
  'refusal-field': (_, random) => ({ content: null, refusal: pick(random, refusals) }),
  'refusal-text': (_, random) => ({ content: pick(random, refusals) }),
  'content-filter': ({ content }, random) => ({
    content: random() < 0.5 ? '' : (content ?? '').slice(0, 40),
    finishReason: 'content_filter',
  }),
  empty: (_, random) => ({ content: pick(random, ['', null, ' \n\n ']) }),
  length: () => ({ content: cutBeginning, finishReason: 'length' }),
  loop: (_, random) => ({
    content: loopSeed.repeat(200),
    finishReason: random() < 0.5 ? 'length' : 'stop',
  }),
  echo: ({ messages }) => ({ content: textOf(messages[0] ?? { role: 'system', content: '' }) }),
  'wrong-language': ({ messages }, random) => ({ content: pickOther(random, languageOf(messages)) }),
  'endless-reasoning': () => ({ content: `<think>\n${reasoning}` }),
  reasoning: ({ content }) => ({ content: `<think>\n${reasoning}\n</think>\n\n${content}` }),
}

/** Whether the answer is still in there. */
export function isAnswered(fault: ContentFault): boolean {
  return fault === 'reasoning'
}

function languageOf(messages: ChatMessage[]): string {
  const [question = ''] = findAsked(messages).questions
  return findWording(question)?.lang ?? 'en'
}

function pickOther(random: Random, lang: string): string {
  const others = Object.entries(wrongLanguage).filter(([other]) => other !== lang)
  return pick(random, others)[1]
}

export type ContentFault =
  | 'refusal-field'
  | 'refusal-text'
  | 'content-filter'
  | 'empty'
  | 'length'
  | 'loop'
  | 'echo'
  | 'wrong-language'
  | 'endless-reasoning'
  | 'reasoning'
