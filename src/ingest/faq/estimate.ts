import { loadTokenCounter } from './ask/count-tokens.ts'
import { addUsage, noUsage, type Prices, toUsd, type Usage } from './ask/prices.ts'
import { batchShare } from './batch/batching.ts'
import { readPrompts } from './prompts.ts'
import type { Estimate, FaqRequest } from './provider.ts'

/** What answers about so many papers would cost, from the prompts' and questions' own tokens and typical papers and answers. */
export async function estimateCost(
  papers: number,
  requests: FaqRequest[],
  options: EstimateOptions,
): Promise<Estimate> {
  const { model, prices, context, conversation, isBatch } = options
  const count = await loadTokenCounter()
  const textTokens = Math.min(typicalText, Math.round(context * 0.8))
  const isSingle = conversation === 'single' && !isBatch
  let usage: Usage = noUsage
  for (const { lang, questions } of requests) {
    const { system, paper } = readPrompts(lang)
    const opening = count(system) + count(paper) + textTokens
    // In a batch each question comes alone, after the paper.
    const asked = isSingle ? [questions.join('\n')] : questions
    let held = 0
    for (const [index, question] of asked.entries()) {
      const tokens = count(question)
      const answer = isSingle ? typicalAnswer * questions.length : typicalAnswer
      const cached = index === 0 || isBatch ? 0 : opening + held
      usage = addUsage(usage, { input: opening + held + tokens, cached, output: answer })
      if (!isBatch) held += tokens + answer
    }
  }
  const { input, cached, output } = usage
  const all: Usage = { input: input * papers, cached: cached * papers, output: output * papers }
  const usd = toUsd(all, prices, isBatch ? batchShare : 1)
  return { papers, model, textTokens, ...all, ...(usd !== undefined && { usd }) }
}

/** Tokens of a full text, and of an answer with the reasoning before it. */
const typicalText = 20_000
const typicalAnswer = 1000

type EstimateOptions = {
  model: string
  prices: Prices | undefined
  context: number
  conversation: 'one-by-one' | 'single'
  isBatch: boolean
}
