import { onTestFinished } from 'vitest'
import { parseConfig, type UserConfig } from '#config.ts'
import { createProvider, type Extras } from '#ingest/faq/create-provider.ts'
import type { FaqProvider } from '#ingest/faq/provider.ts'
import type { StandinResponse } from '#standin/loopback.ts'
import type { ChatMessage } from '#standin/model/chat.ts'
import { type ModelOptions, type ModelStandin, type Reply, startModel } from '#standin/model/server.ts'

/** A key that nothing may show. */
export const secretKey = 'sk-standin-0123456789abcdef'

export const now = () => new Date('2026-11-20T01:02:03Z')

/** A model on this machine and the provider that asks it; both are gone after the test. */
export async function connect(
  options: ModelOptions = {},
  faq: UserConfig['faq'] = {},
  extras: Extras = {},
): Promise<Connected> {
  const model = await startModel({ reply: echo, ...options })
  onTestFinished(() => model.close())
  const settings = { baseUrl: model.baseUrl, model: 'standin-1', retryWait: 1, retryDeadline: 1000, timeout: 5, ...faq }
  const config = parseConfig({ categories: ['cs.LG'], faq: settings }, {})
  const provider = await createProvider(config.faq, secretKey, now, extras)
  const asked = () => model.requests.map(({ body }) => JSON.parse(body).messages as Message[])
  return { provider, model, asked, questions: () => asked().map((messages) => messages.at(-1)?.content ?? '') }
}

/** Answers with the question, numbered by the length of the conversation. */
export const echo: Reply = (messages) => `Reply ${messages.length}: ${questionOf(messages)}`

export function questionOf(messages: ChatMessage[]): string {
  return String(messages.at(-1)?.content)
}

/** A completion as the model gives it, with some of its first choice changed. */
export function completion(choice: object, usage: object | null = null): StandinResponse {
  const message = { role: 'assistant', content: 'Half an' }
  const choices = [{ index: 0, message, finish_reason: 'stop', ...choice }]
  return { status: 200, headers: json, body: JSON.stringify({ id: 'x', object: 'chat.completion', choices, usage }) }
}

/** A refusal as providers write it. */
export function failure(status: number, message: string, error: object = {}, headers: object = {}): StandinResponse {
  return { status, headers: { ...json, ...headers }, body: JSON.stringify({ error: { message, ...error } }) }
}

const json = { 'content-type': 'application/json' }

export type Message = { role: string; content: string }

export type Connected = {
  provider: FaqProvider
  model: ModelStandin
  /** What the model was asked, request by request. */
  asked: () => Message[][]
  /** The last message of each request. */
  questions: () => string[]
}
