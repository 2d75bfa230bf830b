import { type Config, ConfigError } from '#config.ts'
import { fitText } from '#ingest/full-text/fit-text.ts'
import { formatText } from '#ingest/full-text/format-text.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'
import type { FitText, FittedText } from './answering.ts'
import { createBudget } from './ask/budget.ts'
import { createChat } from './ask/chat.ts'
import { type CountTokens, guessTokens, loadTokenCounter } from './ask/count-tokens.ts'
import { createClient } from './ask/create-client.ts'
import { createGate } from './ask/gate.ts'
import { batchShare } from './batch/batching.ts'
import { createBatchDesk } from './batch/desk.ts'
import { type EvidenceTools, evidenceTools } from './evidence-tools.ts'
import { createExtractProvider } from './extract.ts'
import { createModelProvider } from './model.ts'
import type { FaqProvider } from './provider.ts'
import { type ResolvedModel, resolveModel } from './resolve-model.ts'

/**
 * The provider that the settings ask for: a model where one is named, or where there is a key or an address, else the
 * abstract's own sentences. `key` goes to the provider's address and nowhere else; `now` dates the answers.
 */
export async function createProvider(
  faq: Config['faq'],
  key: string,
  now: () => Date,
  { tell, tools = evidenceTools, shorten = fitText }: Extras = {},
): Promise<FaqProvider> {
  const model = resolveModel(faq, key)
  if (!model) return createExtractProvider()
  const { prices, preset } = model
  checkLimits(faq, model)
  const isLimited = faq.maxUsd !== undefined || faq.maxTokens !== undefined
  const count = isLimited ? await loadTokenCounter() : guessTokens
  const gate = createGate({ wait: faq.retryWait, patience: faq.retryDeadline, tell })
  const budget = createBudget(faq, prices)
  const client = createClient({ key, baseUrl: model.baseUrl, seconds: faq.timeout })
  const maxOutput = { key: preset.maxOutputKey, tokens: Math.min(faq.maxOutput, Math.floor(model.context / 4)) }
  const door = { client, gate, model: model.model, secrets: [key], seconds: faq.timeout }
  const chat = createChat({ ...door, budget, maxOutput })
  const { conversation, refresh } = faq
  const batching = preset.batch
    ? { desk: createBatchDesk(door), budget: createBudget(faq, prices, batchShare) }
    : undefined
  const fitText = createFit(shorten, model.context - maxOutput.tokens)
  const asking = {
    chat,
    gate,
    budget,
    tools,
    count,
    fitText,
    maxOutput,
    batching,
    isBatch: faq.batch,
    conversation,
    refresh,
  }
  return createModelProvider({ ...model, ...asking, now })
}

function checkLimits(faq: Config['faq'], { name, model, prices, preset }: ResolvedModel): void {
  if (faq.maxUsd !== undefined && !prices)
    throw new ConfigError([
      `faq.maxUsd: what "${model}" costs at "${name}" is not known. Write its prices under faq.prices (or SHEAF_FAQ_PRICES='{"input":1,"output":4}', USD for a million tokens), or limit faq.maxTokens.`,
    ])
  if (faq.batch && !preset.batch)
    throw new ConfigError([
      `faq.batch: "${name}" is not known to take batches. Leave out --batch, faq.batch and SHEAF_FAQ_BATCH.`,
    ])
}

/** Prompts, questions and answers take what they need of the context; the paper's text may have the rest. */
function createFit(shorten: Shorten, context: number): FitText {
  const room = context - promptTokens - Math.min(answersTokens, Math.floor(context / 4))
  return async (text) => {
    if (guessTokens(formatText(text)) <= room) return { text, omitted: [] }
    return shorten(text, room, await loadTokenCounter())
  }
}

const promptTokens = 1000
const answersTokens = 8000

/** Brings a text to `room` tokens at the most, and names the sections left out. */
type Shorten = (text: FullText, room: number, count: CountTokens) => FittedText | Promise<FittedText>

export type Extras = {
  /** Told before each wait. */
  tell?: Parameters<typeof createGate>[0]['tell']
  /** How passages are found in the paper. */
  tools?: EvidenceTools
  /** Called for texts that are too long for the model. */
  shorten?: Shorten
}
