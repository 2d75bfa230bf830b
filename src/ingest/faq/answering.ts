import type { FullText } from '#ingest/full-text/full-text.ts'
import type { Faq, Paper } from '#paper/schema.ts'
import { round } from './ask/budget.ts'
import type { Chat } from './ask/chat.ts'
import type { CountTokens } from './ask/count-tokens.ts'
import { noUsage, type Prices, toUsd } from './ask/prices.ts'
import { assembleFaq } from './assemble.ts'
import { openConversation } from './conversation.ts'
import type { EvidenceTools } from './evidence-tools.ts'
import { planAnswers, type Slot, type Source } from './plan.ts'
import { readPrompts } from './prompts.ts'
import { type FaqOutcome, type FaqRequest, findFaq, type Reading } from './provider.ts'
import type { Session } from './session.ts'

/** What is open of a paper for a model, and the FAQ that comes of it, however the questions are sent. */
export function createAnswering(options: AnsweringOptions, { mark, share }: Way): Answering {
  const { name, model, prices, refresh, now } = options
  const sourceFor = (lang: string): Source => ({ model, prompt: `${readPrompts(lang).hash}${mark}` })
  const plan = (paper: Paper, request: FaqRequest) =>
    planAnswers(paper, request, refresh ? sourceFor(request.lang) : undefined)

  return {
    // What is withdrawn says nothing to ask about.
    pending: (paper, request) => (paper.withdrawn ? 0 : plan(paper, request).filter(({ held }) => !held).length),
    async begin(paper, request, { text, save }) {
      const slots = plan(paper, request)
      const before = findFaq(paper, request.lang)
      const kept = slots.some(({ held }) => held) ? before : undefined
      const { session, omitted } = await openSession(paper, request.lang, text)
      let at = kept?.at
      session.save = async () => {
        at = now().toISOString()
        await save?.(assemble())
      }
      return { slots, session, finish: () => ({ faq: assemble(), ...describe(slots) }) }

      function assemble(): Faq {
        const { basis, reason } = text
        return assembleFaq(paper, slots, {
          lang: request.lang,
          source: sourceFor(request.lang),
          provider: name,
          basis,
          ...(reason && { reason }),
          ...(omitted.length > 0 && { omitted }),
          ...(at && { at }),
          ...addCost(kept, session),
        })
      }
    },
  }

  async function openSession(paper: Paper, lang: string, text: FullText) {
    const { chat, tools, count, fitText } = options
    const prompts = readPrompts(lang)
    const fitted = await fitText(text)
    const opening = openConversation(prompts, paper, fitted.text)
    const { version } = paper
    const save = async () => {}
    const session: Session = { lang, prompts, opening, text, version, chat, tools, count, usage: noUsage, save }
    return { session, omitted: fitted.omitted }
  }

  /** What the paper's answers cost so far, the held ones' included. */
  function addCost(kept: Faq | undefined, { usage }: Session): Pick<Faq, 'tokens' | 'usd'> {
    const input = (kept?.tokens?.input ?? 0) + usage.input
    const output = (kept?.tokens?.output ?? 0) + usage.output
    const usd = toUsd(usage, prices, share)
    return {
      ...(input + output > 0 && { tokens: { input, output } }),
      ...((usd || kept?.usd) && { usd: round((kept?.usd ?? 0) + (usd ?? 0)) }),
    }
  }
}

/** Each reason once. */
function describe(slots: Slot[]): { problem?: string } {
  const problems = [...new Set(slots.flatMap(({ problem, held }) => (problem && !held ? [problem] : [])))]
  return problems.length > 0 ? { problem: problems.join('; ') } : {}
}

/** `mark`: what the record of the prompt says of it; `share`: of the usual price. */
type Way = { mark: '' | '-single' | '-batch'; share: number }

/** Brings a text to the size that the model takes, and names the sections left out. */
export type FitText = (text: FullText) => Promise<FittedText>

export type FittedText = { text: FullText; omitted: string[] }

export type AnsweringOptions = {
  /** A preset's name, or `custom`. */
  name: string
  model: string
  chat: Chat
  prices: Prices | undefined
  tools: EvidenceTools
  count: CountTokens
  fitText: FitText
  /** Asks again what another model, or another wording, has answered. */
  refresh: boolean
  now: () => Date
}

export type Answering = {
  pending(paper: Paper, request: FaqRequest): number
  begin(paper: Paper, request: FaqRequest, reading: Reading): Promise<Begun>
}

export type Begun = { slots: Slot[]; session: Session; finish: () => FaqOutcome }
