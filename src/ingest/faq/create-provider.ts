import OpenAI from 'openai'
import type { Config } from '#config.ts'
import { createExtractProvider } from './extract.ts'
import { createModelProvider } from './model.ts'
import type { FaqProvider } from './provider.ts'

/**
 * The provider that the settings ask for: a model where there is a key or an address, else the abstract's own sentences.
 * `now` dates the answers.
 */
export async function createProvider(
  { model, baseUrl, timeout }: Config['faq'],
  apiKey: string,
  now: () => Date,
): Promise<FaqProvider> {
  if (!apiKey && !baseUrl) return createExtractProvider()
  const client = new OpenAI({
    // The package refuses to start without a key, which models on localhost do not need.
    apiKey: apiKey || 'none',
    baseURL: baseUrl ?? null,
    timeout: timeout * 1000,
    maxRetries: 2,
  })
  return createModelProvider({ client, model, name: baseUrl ? new URL(baseUrl).hostname : 'openai', now })
}
