import { isJunk } from './is-junk.ts'
import { isOtherLanguage } from './is-other-language.ts'
import { isRefusal } from './is-refusal.ts'

/**
 * Why a reply, its reasoning stripped, cannot be published as an answer in `lang`; `undefined` where it can. Cautious: what
 * may be an answer is one. `echoes` are lines of the prompt that no answer repeats.
 */
export function findFault(reply: string, { lang, echoes = [] }: FaultContext): Fault | undefined {
  if (reply.trim() === '') return 'the answer was empty'
  if (isRefusal(reply)) return 'the answer was a refusal'
  if (isJunk(reply, echoes)) return 'the answer was no prose'
  if (isTooShort(reply)) return 'the answer was too short'
  if (isOtherLanguage(reply, lang)) return 'the answer was in another language'
  return undefined
}

/** Letters of an answer at the least; of those that stand for words or syllables, fewer. */
const fewestLetters = 8
const fewestCharacters = 3

function isTooShort(reply: string): boolean {
  const letters = reply.match(/[\p{L}\p{N}]/gu) ?? []
  const characters = letters.filter((letter) => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(letter))
  return letters.length < fewestLetters && characters.length < fewestCharacters
}

export type FaultContext = { lang: string; echoes?: string[] }

export type Fault =
  | 'the answer was empty'
  | 'the answer was cut off'
  | 'the answer was a refusal'
  | 'the answer was no prose'
  | 'the answer was too short'
  | 'the answer was in another language'
