import type { StandinResponse } from '#standin/loopback.ts'

/** An answer in JSON. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): ModelResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) }
}

/** A page where JSON is expected. */
export function html(body: string, status = 200): ModelResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

/** Refuses a request that is wrong. Source: https://platform.openai.com/docs/guides/error-codes */
export function refuse(message: string, status: number, param: string | null = null): ModelResponse {
  return json({ error: { message, type: 'invalid_request_error', param, code: null } }, status)
}

/** `delivers`: names of the questions that a client has an answer to, once all of this has been sent. */
export type ModelResponse = StandinResponse & { delivers?: string[] }
