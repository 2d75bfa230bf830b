import OpenAI from 'openai'
import { onTestFinished } from 'vitest'
import { type ModelOptions, type ModelStandin, standinModel, startModel } from '#standin/model/server.ts'

/** A key that looks like one. */
export const secretKey = 'sk-standin-0123456789abcdef'

/** A model that is gone after the test, and the SDK that asks it, without retries. */
export async function connect(options: ModelOptions = {}): Promise<Connected> {
  const model = await startModel({ reply: () => 'An answer of several words.', ...options })
  onTestFinished(() => model.close())
  const client = new OpenAI({ apiKey: secretKey, baseURL: model.baseUrl, maxRetries: 0, timeout: 400 })
  return { model, client, ask: (...contents) => ask(client, contents) }
}

async function ask(client: OpenAI, contents: string[]): Promise<OpenAI.ChatCompletion> {
  const messages = contents.map((content) => ({ role: 'user' as const, content }))
  return client.chat.completions.create({ model: standinModel, messages })
}

export type Connected = {
  model: ModelStandin
  client: OpenAI
  /** The user's messages, the question last. */
  ask: (...contents: string[]) => Promise<OpenAI.ChatCompletion>
}
