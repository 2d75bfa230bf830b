import { type Intercept, type Loopback, type StandinRequest, serveLoopback } from '#standin/loopback.ts'
import { readAnswers } from '#standin/sample/answers.ts'
import { readSampleWorld } from '#standin/sample/world.ts'
import { answerChat, type Model } from './answer-chat.ts'
import { findAsked } from './asked.ts'
import { type BatchOptions, createBatchService } from './batch/service.ts'
import { parseChat } from './chat.ts'
import { createExchangeLog, type ExchangeLog } from './exchange-log.ts'
import { createModelFaults, type ModelFaultOptions } from './faults/model-faults.ts'
import { createRateLimit, type RateLimit } from './faults/rate-limit.ts'
import { createLatency, type LatencyOptions } from './latency.ts'
import { createPrefixCache, type PrefixCacheOptions } from './prefix-cache.ts'
import type { Reply } from './reply/create-reply.ts'
import { createSampleReply } from './reply/sample-reply.ts'
import { json, type ModelResponse, refuse } from './response.ts'

/**
 * Serves an OpenAI-compatible model on 127.0.0.1: `/v1/chat/completions`, whole or streamed, `/v1/models`, and the Batch
 * API. `reply` writes the answers (default: the sample's own, else sentences of the paper found in the conversation);
 * `intercept` may answer in the model's place. `now` stands for the clock of batches (default: the real one).
 */
export async function startModel(options: ModelOptions = {}): Promise<ModelStandin> {
  const model = await createModel(options)
  const log = createExchangeLog()
  let { now } = options
  const clock = () => now ?? new Date()
  const batches = createBatchService(model, { clock, count: log.count, ...options.batches })
  const isTooMany = options.rateLimit && createRateLimit(options.rateLimit, options.faults?.style ?? 'openai')
  const { origin, requests, close } = await serveLoopback(
    async (request) => {
      const answerNow = prepare(request)
      return (await options.intercept?.(request, answerNow, clock())) ?? answerNow()
    },
    { port: options.port, ended: log.end },
  )
  const setNow = (instant: Date) => {
    now = instant
  }
  const { exchanges, delivered } = log
  return {
    ...{ baseUrl: `${origin}/v1`, requests, exchanges, delivered, setNow, close },
    get mostInFlight() {
      return log.mostInFlight
    },
  }

  /** What there is to answer, once; a request for an answer is noted as soon as it is there. */
  function prepare(request: StandinRequest): () => ModelResponse {
    const { method, headers, url } = request
    const [path = ''] = url.split('?')
    const isChat = path === '/v1/chat/completions' && method === 'POST'
    const chat = isChat ? parseChat(request.body) : undefined
    const messages = Array.isArray(chat?.messages) ? chat.messages : []
    const exchange = isChat ? log.begin(request, findAsked(messages)) : undefined
    return once(() => {
      if (!/^Bearer \S/.test(headers.authorization ?? '')) return refuse(missingKey, 401)
      if (path === '/v1/models' && method === 'GET') return json(models)
      if (!exchange) return batches.answer(request) ?? refuse(`Invalid URL (${method} ${path})`, 404)
      if (!chat) return refuse(badJson, 400)
      if (messages.length === 0) return refuse("Missing required parameter: 'messages'.", 400)
      return isTooMany?.() ?? answerChat(request, { ...chat, messages }, exchange, model)
    })
  }
}

/** The name of the only model; every other name is answered as well. */
export const standinModel = 'standin-1'

const models = { object: 'list', data: [{ id: standinModel, object: 'model', created: 0, owned_by: 'sheaf' }] }

const missingKey =
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)."
const badJson =
  "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)"

async function createModel({ reply, latency, faults, cache }: ModelOptions): Promise<Model> {
  return {
    name: standinModel,
    reply: reply ?? createSampleReply(await readAnswers(), await readSampleWorld()),
    cache: createPrefixCache(cache),
    latency: latency && createLatency(latency),
    faults: faults && createModelFaults(faults),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

export type { Reply }

export type ModelOptions = {
  port?: number
  reply?: Reply
  intercept?: Intercept
  /** How long answers take; absent: no time. */
  latency?: LatencyOptions
  /** What requests for answers meet; absent: nothing. */
  faults?: ModelFaultOptions
  rateLimit?: RateLimit
  cache?: PrefixCacheOptions
  batches?: BatchOptions
  now?: Date
}

export type ModelStandin = Pick<Loopback, 'requests' | 'close'> &
  Pick<ExchangeLog, 'exchanges' | 'delivered' | 'mostInFlight'> & {
    /** For `OPENAI_BASE_URL`. */
    baseUrl: string
    setNow: (now: Date) => void
  }
