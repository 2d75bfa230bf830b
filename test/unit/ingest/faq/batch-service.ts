import type { Intercept, StandinRequest, StandinResponse } from '#standin/loopback.ts'

/**
 * OpenAI's files and batches as far as they are asked for here. `answer` gives each request's completion by its name and
 * question; `undefined` leaves it out of the results.
 */
export function createBatchService(answer: (id: string, question: string) => object | undefined): BatchService {
  const files = new Map<string, string>()
  const batches: ServedBatch[] = []
  const service: BatchService = { batches, status: 'in_progress', requests: [], intercept }
  return service

  function intercept(request: StandinRequest): StandinResponse | undefined {
    const [path = ''] = request.url.replace('/v1', '').split('?')
    service.requests.push(`${request.method} ${path}`)
    if (path === '/files' && request.method === 'POST') return json({ id: keep(request.body), object: 'file' })
    if (/^\/files\/.+\/content$/.test(path)) return { body: files.get(path.split('/')[2] ?? '') ?? '' }
    if (path === '/batches' && request.method === 'POST') return json(create(JSON.parse(request.body)))
    if (path === '/batches') return json({ object: 'list', data: batches, has_more: false })
    const batch = batches.find(({ id }) => path === `/batches/${id}`)
    return batch ? json(withResults(batch)) : undefined
  }

  function keep(text: string): string {
    const id = `file-${files.size + 1}`
    files.set(id, text)
    return id
  }

  function create(order: { input_file_id: string; metadata: Record<string, string> }): ServedBatch {
    const batch = { id: `batch_${batches.length + 1}`, object: 'batch', status: 'in_progress', ...order }
    batches.push(batch)
    return batch
  }

  function withResults(batch: ServedBatch): object {
    if (service.status === 'in_progress') return batch
    const results = parseOrders(files.get(batch.input_file_id) ?? '').flatMap(({ custom_id, body }) => {
      const completion = answer(custom_id, body.messages.at(-1)?.content ?? '')
      return completion
        ? [JSON.stringify({ custom_id, response: { status_code: 200, body: completion }, error: null })]
        : []
    })
    const errors = service.errors && { data: [{ message: service.errors }] }
    return { ...batch, status: service.status, output_file_id: keep(results.join('\n')), ...(errors && { errors }) }
  }
}

/** The lines of the file within a form. */
export function parseOrders(form: string): Order[] {
  return form.split('\n').flatMap((line) => (line.startsWith('{"custom_id"') ? [JSON.parse(line)] : []))
}

export function toCompletion(content: string): object {
  const message = { role: 'assistant', content }
  const usage = { prompt_tokens: 100, completion_tokens: 10 }
  return { id: 'x', object: 'chat.completion', choices: [{ index: 0, message, finish_reason: 'stop' }], usage }
}

function json(value: unknown): StandinResponse {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

export type Order = { custom_id: string; body: { model: string; messages: { role: string; content: string }[] } }
type ServedBatch = { id: string; status: string; input_file_id: string; metadata: Record<string, string> }

export type BatchService = {
  batches: ServedBatch[]
  /** Of every batch. */
  status: string
  errors?: string
  /** Methods and paths, in their order. */
  requests: string[]
  intercept: Intercept
}
