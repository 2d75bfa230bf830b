import type { StandinRequest } from '#standin/loopback.ts'
import type { Model } from '#standin/model/answer-chat.ts'
import { parseChat } from '#standin/model/chat.ts'
import { json, type ModelResponse, refuse } from '#standin/model/response.ts'
import { createFileStore } from './file-store.ts'
import { parseMultipart } from './multipart.ts'
import { type BatchOrder, type BatchTimes, createBatchQueue, type QueueOptions } from './queue.ts'

/**
 * `/v1/files` and `/v1/batches`. `answer` gives `undefined` for every other address.
 * Source: https://platform.openai.com/docs/api-reference/batch
 */
export function createBatchService(model: Model, options: ServiceOptions): BatchService {
  const files = createFileStore()
  const queue = createBatchQueue(model, { ...options, files })
  const seconds = () => Math.floor(options.clock().getTime() / 1000)

  const routes: [string, RegExp, Handler][] = [
    ['POST', /^\/v1\/files$/, upload],
    ['GET', /^\/v1\/files$/, ({ query }) => page(files.list(), query)],
    ['GET', /^\/v1\/files\/([^/]+)$/, ({ id }) => ofFile(id, ({ object }) => json(object))],
    ['GET', /^\/v1\/files\/([^/]+)\/content$/, ({ id }) => ofFile(id, ({ text }) => ({ headers: octets, body: text }))],
    ['DELETE', /^\/v1\/files\/([^/]+)$/, ({ id }) => json({ id, object: 'file', deleted: files.remove(id) })],
    ['POST', /^\/v1\/batches$/, create],
    ['GET', /^\/v1\/batches$/, ({ query }) => page(queue.list() as { id: string }[], query)],
    ['GET', /^\/v1\/batches\/([^/]+)$/, ({ id }) => ofBatch(id, queue.find(id))],
    ['POST', /^\/v1\/batches\/([^/]+)\/cancel$/, ({ id }) => ofBatch(id, queue.cancel(id))],
  ]

  return {
    answer(request) {
      const { pathname, searchParams: query } = new URL(request.url, 'http://127.0.0.1')
      const route = routes.find(([method, path]) => method === request.method && path.test(pathname))
      const [, id = ''] = route?.[1].exec(pathname) ?? []
      return route?.[2]({ request, id, query })
    },
  }

  function upload({ request }: Asked): ModelResponse {
    const form = parseMultipart(request.body, request.headers['content-type'] ?? '')
    const file = form?.get('file')
    const purpose = form?.get('purpose')?.text
    if (!file || !purpose) return refuse(`Missing required parameter: '${file ? 'purpose' : 'file'}'.`, 400)
    const id = files.keep(file.text, { filename: file.filename ?? 'file', purpose, at: seconds() })
    return json(files.find(id)?.object)
  }

  function create({ request }: Asked): ModelResponse {
    const order = parseChat(request.body) as Partial<BatchOrder> | undefined
    const { input_file_id: id = '', endpoint = '', completion_window: window = '', metadata = null } = order ?? {}
    const file = files.find(id)
    if (!file) return refuse(`Invalid file id: '${id}'.`, 400, 'input_file_id')
    if (endpoint !== '/v1/chat/completions') return refuse(`Invalid value: '${endpoint}'.`, 400, 'endpoint')
    if (window !== '24h')
      return refuse(`Invalid value: '${window}'. Supported values are: '24h'.`, 400, 'completion_window')
    return json(queue.create({ input_file_id: id, endpoint, completion_window: window, metadata }, file.text))
  }

  function ofFile(
    id: string,
    give: (file: NonNullable<ReturnType<typeof files.find>>) => ModelResponse,
  ): ModelResponse {
    const file = files.find(id)
    return file ? give(file) : refuse(`No such File object: ${id}`, 404, 'id')
  }
}

const octets = { 'content-type': 'application/octet-stream' }

function ofBatch(id: string, batch: object | undefined): ModelResponse {
  return batch ? json(batch) : refuse(`No batch found with id '${id}'.`, 404)
}

/** A part of a list, newest first, after the entry that `after` names. */
function page(all: { id: string }[], query: URLSearchParams): ModelResponse {
  const from = all.findIndex(({ id }) => id === query.get('after')) + 1
  const to = from + Number(query.get('limit') ?? 20)
  const data = all.slice(from, to)
  const ends = { first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null }
  return json({ object: 'list', data, ...ends, has_more: to < all.length })
}

type Asked = { request: StandinRequest; id: string; query: URLSearchParams }
type Handler = (asked: Asked) => ModelResponse

export type BatchService = { answer(request: StandinRequest): ModelResponse | undefined }

/** How long batches take, and which share of their requests fails. */
export type BatchOptions = BatchTimes & { rate?: number; seed?: number }
type ServiceOptions = BatchOptions & Pick<QueueOptions, 'clock' | 'count'>
