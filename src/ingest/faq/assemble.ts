import type { Answer, Faq, Paper } from '#paper/schema.ts'
import type { Slot, Source } from './plan.ts'
import { findFaq } from './provider.ts'

/**
 * The FAQ that a plan amounts to, as it is now. Where nothing of it is answered, what the paper had stays: nothing full is
 * replaced by nothing.
 */
export function assembleFaq(paper: Paper, slots: Slot[], { lang, source, ...values }: Assembly): Faq {
  const before = findFaq(paper, lang)
  const isAnswered = slots.some(({ held }) => held)
  if (before && !isAnswered && before.answers.some(({ text }) => text !== '')) return before
  const answers = slots.map((slot) => withoutSource(toAnswer(slot, paper.version), source))
  return { lang, ...source, ...values, answers }
}

function toAnswer({ heading, question, held, former, problem }: Slot, version: number): Answer {
  const status = problem ? 'failed' : 'pending'
  return held ?? former ?? { question, status, version, evidence: [], heading, text: '' }
}

function withoutSource({ model, prompt, ...answer }: Answer, source: Source): Answer {
  return {
    ...answer,
    ...(model && model !== source.model && { model }),
    ...(prompt && prompt !== source.prompt && { prompt }),
  }
}

type Assembly = { lang: string; source: Source } & Pick<Faq, 'provider' | 'basis'> &
  Partial<Pick<Faq, 'reason' | 'omitted' | 'at' | 'tokens' | 'usd'>>
