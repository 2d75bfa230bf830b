import type { FullText } from '#ingest/full-text/full-text.ts'
import type { Faq, Paper } from '#paper/schema.ts'
import { answerAtOnce } from './answer-at-once.ts'
import { answerOneByOne } from './answer-one-by-one.ts'
import { type Budget, round } from './ask/budget.ts'
import type { Chat } from './ask/chat.ts'
import type { CountTokens } from './ask/count-tokens.ts'
import type { Gate } from './ask/gate.ts'
import { noUsage, type Prices, toUsd } from './ask/prices.ts'
import { assembleFaq } from './assemble.ts'
import { openConversation } from './conversation.ts'
import { estimateCost } from './estimate.ts'
import type { EvidenceTools } from './evidence-tools.ts'
import { planAnswers, type Slot, type Source } from './plan.ts'
import { readPrompts } from './prompts.ts'
import { type FaqOutcome, type FaqProvider, type FaqRequest, findFaq, readAbstract, type Stop } from './provider.ts'
import type { Session } from './session.ts'

/**
 * Asks a model behind an OpenAI-compatible address, in one conversation per paper and language: the paper comes first and
 * stays, so that a provider's prefix cache is used. Each answer is saved as soon as it is there.
 */
export function createModelProvider(options: ModelOptions): FaqProvider {
  const { name, model, gate, budget, prices, conversation, refresh, now } = options
  const mark = conversation === 'single' ? '-single' : ''
  const plan = (paper: Paper, request: FaqRequest) =>
    planAnswers(paper, request, refresh ? sourceFor(request.lang) : undefined)

  return {
    name,
    readsFullText: true,
    concurrency: options.concurrency,
    get stopped() {
      return findStop(gate, budget)
    },
    get spent() {
      return budget.spent
    },
    estimate: (papers, requests) => estimateCost(papers, requests, options),
    // What is withdrawn says nothing to ask about.
    pending: (paper, request) => (paper.withdrawn ? 0 : countOpen(plan(paper, request))),
    async answer(paper, request, { text, save } = { text: readAbstract(paper) }) {
      const source = sourceFor(request.lang)
      const slots = plan(paper, request)
      const before = findFaq(paper, request.lang)
      if (before && slots.every(({ held }) => held)) return { faq: before }
      const kept = slots.some(({ held }) => held) ? before : undefined
      let at = kept?.at
      const session = await openSession(paper, request.lang, text)
      session.save = async () => {
        at = now().toISOString()
        await save?.(assemble())
      }
      await (conversation === 'single' ? answerAtOnce : answerOneByOne)(session, slots)
      return toOutcome(assemble(), slots)

      function assemble(): Faq {
        const { basis, reason } = text
        const values = { lang: request.lang, source, provider: name, basis, ...(reason && { reason }) }
        return assembleFaq(paper, slots, {
          ...values,
          ...session.omitted,
          ...(at && { at }),
          ...addCost(kept, session),
        })
      }
    },
  }

  function sourceFor(lang: string): Source {
    return { model, prompt: `${readPrompts(lang).hash}${mark}` }
  }

  async function openSession(paper: Paper, lang: string, text: FullText): Promise<OpenSession> {
    const { chat, tools, count, fitText } = options
    const prompts = readPrompts(lang)
    const fitted = await fitText(text)
    const opening = openConversation(prompts, paper, fitted.text)
    const omitted = fitted.omitted.length > 0 ? { omitted: fitted.omitted } : {}
    const { version } = paper
    const save = async () => {}
    return { lang, prompts, opening, text, version, chat, tools, count, usage: noUsage, save, omitted }
  }

  /** What the paper's answers cost so far, the held ones' included. */
  function addCost(kept: Faq | undefined, { usage }: Session): Pick<Faq, 'tokens' | 'usd'> {
    const input = (kept?.tokens?.input ?? 0) + usage.input
    const output = (kept?.tokens?.output ?? 0) + usage.output
    const usd = toUsd(usage, prices)
    return {
      ...(input + output > 0 && { tokens: { input, output } }),
      ...((usd || kept?.usd) && { usd: round((kept?.usd ?? 0) + (usd ?? 0)) }),
    }
  }
}

function countOpen(slots: Slot[]): number {
  return slots.filter(({ held }) => !held).length
}

/** Each reason once, with the number of questions it concerns. */
function toOutcome(faq: Faq, slots: Slot[]): FaqOutcome {
  const problems = [...new Set(slots.flatMap(({ problem, held }) => (problem && !held ? [problem] : [])))]
  return { faq, ...(problems.length > 0 && { problem: problems.join('; ') }) }
}

function findStop(gate: Gate, budget: Budget): Stop | undefined {
  if (gate.closed !== undefined) return { reason: gate.closed, isFault: true }
  return budget.exhausted === undefined ? undefined : { reason: budget.exhausted, isFault: false }
}

/** Brings a text to the size that the model takes, and names the sections left out. */
export type FitText = (text: FullText) => Promise<{ text: FullText; omitted: string[] }>

export type ModelOptions = {
  /** A preset's name, or `custom`. */
  name: string
  model: string
  chat: Chat
  gate: Gate
  budget: Budget
  prices: Prices | undefined
  /** Tokens that the model takes at once. */
  context: number
  tools: EvidenceTools
  count: CountTokens
  fitText: FitText
  /** Papers asked about at the same time. */
  concurrency: number
  conversation: 'one-by-one' | 'single'
  /** Asks again what another model, or another wording, has answered. */
  refresh: boolean
  now: () => Date
}

type OpenSession = Session & { omitted: { omitted?: string[] } }
