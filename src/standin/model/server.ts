import {
  type Intercept,
  type Loopback,
  type StandinRequest,
  type StandinResponse,
  serveLoopback,
} from '#standin/loopback.ts'
import { readAnswers } from '#standin/sample/answers.ts'
import { readSampleWorld } from '#standin/sample/world.ts'
import type { ChatMessage } from './chat.ts'
import { toChunks, toCompletion } from './completion.ts'
import { createSampleReply } from './sample-reply.ts'

/**
 * Serves an OpenAI-compatible model on 127.0.0.1: `/v1/chat/completions`, whole or streamed, and `/v1/models`. `reply`
 * writes the answers (default: the sample's own, else sentences of the paper found in the conversation); `intercept`
 * may answer in the model's place.
 */
export async function startModel(options: ModelOptions = {}): Promise<ModelStandin> {
  const reply = options.reply ?? createSampleReply(await readAnswers(), await readSampleWorld())
  const { origin, requests, close } = await serveLoopback(async (request) => {
    const answerNow = () => answer(request, reply)
    return (await options.intercept?.(request, answerNow, new Date())) ?? answerNow()
  }, options)
  return { baseUrl: `${origin}/v1`, requests, close }
}

/** The name of the only model; every other name is answered as well. */
export const standinModel = 'standin-1'

const missingKey =
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)."
const badJson =
  "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)"

function answer({ method, url, headers, body }: StandinRequest, reply: Reply): StandinResponse {
  const [path] = url.split('?')
  if (!/^Bearer \S/.test(headers.authorization ?? '')) return refuse(missingKey, 401)
  if (path === '/v1/models' && method === 'GET') {
    return json({ object: 'list', data: [{ id: standinModel, object: 'model', created: 0, owned_by: 'sheaf' }] })
  }
  if (path === '/v1/chat/completions' && method === 'POST') return complete(body, reply)
  return refuse(`Invalid URL (${method} ${path})`, 404)
}

function complete(body: string, reply: Reply): StandinResponse {
  const chat = parseChat(body)
  if (!chat) return refuse(badJson, 400)
  const { messages, stream, stream_options: streamOptions, model = standinModel } = chat
  if (!Array.isArray(messages) || messages.length === 0) return refuse("Missing required parameter: 'messages'.", 400)
  const completed = { messages, content: reply(messages), model }
  if (!stream) return json(toCompletion(completed))
  const chunks = toChunks({ ...completed, includeUsage: streamOptions?.include_usage === true })
  return { headers: { 'content-type': 'text/event-stream; charset=utf-8' }, body: chunks }
}

function parseChat(body: string): Chat | undefined {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Source: https://platform.openai.com/docs/guides/error-codes */
function refuse(message: string, status: number): StandinResponse {
  return json({ error: { message, type: 'invalid_request_error', param: null, code: null } }, status)
}

function json(value: unknown, status = 200): StandinResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

export type Reply = (messages: ChatMessage[]) => string
export type ModelOptions = { port?: number; reply?: Reply; intercept?: Intercept }
export type ModelStandin = Pick<Loopback, 'requests' | 'close'> & { baseUrl: string }

type Chat = {
  messages?: ChatMessage[]
  model?: string
  stream?: boolean
  stream_options?: { include_usage?: boolean }
}
