import { type Config, ConfigError } from '#config.ts'
import { createBudget } from './ask/budget.ts'
import { createChat } from './ask/chat.ts'
import { guessTokens, loadTokenCounter } from './ask/count-tokens.ts'
import { createClient } from './ask/create-client.ts'
import { createGate } from './ask/gate.ts'
import { type EvidenceTools, noEvidence } from './evidence-tools.ts'
import { createExtractProvider } from './extract.ts'
import { createModelProvider, type FitText } from './model.ts'
import type { FaqProvider } from './provider.ts'
import { resolveModel } from './resolve-model.ts'

/**
 * The provider that the settings ask for: a model where one is named, or where there is a key or an address, else the
 * abstract's own sentences. `key` goes to the provider's address and nowhere else; `now` dates the answers.
 */
export async function createProvider(
  faq: Config['faq'],
  key: string,
  now: () => Date,
  { tell, tools = noEvidence, fitText = asIs }: Extras = {},
): Promise<FaqProvider> {
  const model = resolveModel(faq, key)
  if (!model) return createExtractProvider()
  const { prices } = model
  const isLimited = faq.maxUsd !== undefined || faq.maxTokens !== undefined
  if (faq.maxUsd !== undefined && !prices) {
    throw new ConfigError([
      `faq.maxUsd: what "${model.model}" costs at "${model.name}" is not known. Write its prices under faq.prices (or SHEAF_FAQ_PRICES='{"input":1,"output":4}', USD for a million tokens), or limit faq.maxTokens.`,
    ])
  }
  const count = isLimited ? await loadTokenCounter() : guessTokens
  const gate = createGate({ wait: faq.retryWait, patience: faq.retryDeadline, tell })
  const budget = createBudget(faq, prices)
  const chat = createChat({
    client: createClient({ key, baseUrl: model.baseUrl, seconds: faq.timeout }),
    model: model.model,
    gate,
    budget,
    maxOutput: { key: model.preset.maxOutputKey, tokens: faq.maxOutput },
    secrets: [key],
    seconds: faq.timeout,
  })
  const { conversation, refresh } = faq
  return createModelProvider({ ...model, chat, gate, budget, tools, count, fitText, conversation, refresh, now })
}

const asIs: FitText = async (text) => ({ text, omitted: [] })

export type Extras = {
  /** Told before each wait. */
  tell?: Parameters<typeof createGate>[0]['tell']
  tools?: EvidenceTools
  fitText?: FitText
}
