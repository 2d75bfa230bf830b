import type { StandinRequest, StandinResponse } from '#standin/loopback.ts'
import { type ChatMessage, textOf } from './chat.ts'

/** What providers do instead of answering: kinds that pass, and replies that are no answers. */
export const faults: Record<FaultKind, (scene: FaultScene) => StandinResponse> = {
  'rate limit': ({ wait, answerNumber }) =>
    refusal(
      429,
      'Rate limit reached for requests per minute. Please try again later.',
      'rate_limit_exceeded',
      pauses[answerNumber % pauses.length]?.(wait),
    ),
  'server error': () =>
    refusal(500, 'The server had an error while processing your request. Sorry about that!', 'server_error'),
  'bad gateway': () =>
    page(
      502,
      '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
    ),
  overloaded: ({ wait }) =>
    refusal(503, 'The engine is currently overloaded, please try again later', 'engine_overloaded', pauses[0]?.(wait)),
  'echoed key': ({ request }) =>
    refusal(
      500,
      `Upstream failed: POST /v1/chat/completions authorization=${request.headers.authorization}`,
      'server_error',
    ),
  hang: ({ answer }) => ({ ...answer, stall: true }),
  reset: ({ answer }) => ({ ...answer, reset: true }),
  'cut body': ({ answer }) => ({ ...answer, cut: 0.6 }),
  'log-in page': () =>
    page(200, '<!doctype html><title>Sign in</title><form action="/login"><input name="password"></form>'),
  refusal: () =>
    choice({ message: { role: 'assistant', content: null, refusal: "I'm sorry, but I can't help with that." } }),
  'refusal in words': () => say("I'm sorry, but I can't assist with that request."),
  filtered: () => choice({ message: { role: 'assistant', content: 'The paper' }, finish_reason: 'content_filter' }),
  'too long': () =>
    choice({ message: { role: 'assistant', content: 'The paper proposes a method that' }, finish_reason: 'length' }),
  empty: () => say(' \n'),
  loop: () => say('The method is the method is the method is '.repeat(200)),
  'echoed prompt': ({ messages }) => say(messages[0] ? textOf(messages[0]) : ''),
  'thoughts alone': () =>
    say('<think>The user wants to know what problem the paper tries to solve. Let me think about'),
  'another language': () =>
    say('这篇论文试图解决一个重要的问题，并提出了一种新的方法来解决它。实验表明该方法是有效的，而且比已有方法更好。'),
}

export type FaultKind =
  | (
      | 'rate limit'
      | 'server error'
      | 'bad gateway'
      | 'overloaded'
      | 'echoed key'
      | 'hang'
      | 'reset'
      | 'cut body'
      | 'log-in page'
    )
  | (
      | 'refusal'
      | 'refusal in words'
      | 'filtered'
      | 'too long'
      | 'empty'
      | 'loop'
      | 'echoed prompt'
      | 'thoughts alone'
      | 'another language'
    )

export const faultKinds = Object.keys(faults) as FaultKind[]

/** How providers say when to come back, `wait` in milliseconds; the last one does not. */
const pauses: ((wait: number) => Record<string, string>)[] = [
  (wait) => ({ 'retry-after-ms': String(wait) }),
  (wait) => ({ 'retry-after': String(wait / 1000) }),
  (wait) => ({ 'retry-after': new Date(Date.now() + wait).toUTCString() }),
  () => ({}),
]

function refusal(status: number, message: string, code: string, headers: Record<string, string> = {}): StandinResponse {
  const body = JSON.stringify({ error: { message, type: code, param: null, code } })
  return { status, headers: { 'content-type': 'application/json', ...headers }, body }
}

function page(status: number, body: string): StandinResponse {
  return { status, headers: { 'content-type': 'text/html' }, body }
}

function say(content: string): StandinResponse {
  return choice({ message: { role: 'assistant', content } })
}

function choice(own: object): StandinResponse {
  const choices = [{ index: 0, logprobs: null, finish_reason: 'stop', ...own }]
  const usage = { prompt_tokens: 1000, completion_tokens: 20, total_tokens: 1020 }
  const body = JSON.stringify({
    id: 'chatcmpl-fault',
    object: 'chat.completion',
    created: 0,
    model: 'standin-1',
    choices,
    usage,
  })
  return { headers: { 'content-type': 'application/json' }, body }
}

export type FaultScene = {
  request: StandinRequest
  messages: ChatMessage[]
  /** The true answer. */
  answer: StandinResponse
  /** Milliseconds that a client is asked to wait. */
  wait: number
  answerNumber: number
}
