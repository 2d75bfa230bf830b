import type { Answer, Faq, Paper } from '#paper/schema.ts'
import { fingerprint } from './fingerprint.ts'
import { type FaqRequest, findFaq } from './provider.ts'

/**
 * The questions in order, each with the answer that is held for it. An answer holds for the version it was read from; one
 * by another model or under another wording of the prompt holds too, unless `current` is given, so that a changed setting
 * does not silently ask a whole archive again.
 */
export function planAnswers(paper: Paper, { lang, questions }: FaqRequest, current?: Source): Slot[] {
  const faq = findFaq(paper, lang)
  const answers = (faq?.answers ?? [])
    .filter(({ status }) => status === 'answered')
    .map((answer) => withSource(answer, faq))
  const hashes = questions.map((heading) => fingerprint(heading))
  return questions.map((heading, index) => {
    const question = hashes[index] as string
    const own = answers.find((answer) => answer.question === question)
    const isHeld = own?.version === paper.version && (!current || isFrom(own, current))
    if (own && isHeld) return { heading, question, held: own }
    const former = own ?? answers.find((answer) => answer.question === formerQuestion(faq, index, hashes))
    return { heading, question, ...(former && { former }) }
  })
}

/** What was asked in a question's place before its wording changed. */
function formerQuestion(faq: Faq | undefined, index: number, hashes: string[]): string | undefined {
  const question = faq?.answers[index]?.question
  return question && !hashes.includes(question) ? question : undefined
}

/** An answer says who gave it where the FAQ says another. */
function withSource(answer: Answer, faq: Faq | undefined): Answer {
  const { model, prompt } = faq ?? {}
  return { ...(model && { model }), ...(prompt && { prompt }), ...answer }
}

/** Asked one by one, at once or in a batch, the wording is the same. */
function isFrom(answer: Answer, { model, prompt }: Source): boolean {
  return answer.model === model && answer.prompt?.split('-')[0] === prompt.split('-')[0]
}

export type Source = { model: string; prompt: string }

export type Slot = {
  heading: string
  question: string
  /** The answer as it should be. */
  held?: Answer
  /** An older one that is shown until then. */
  former?: Answer
  /** Why asking brought none. */
  problem?: string
}
