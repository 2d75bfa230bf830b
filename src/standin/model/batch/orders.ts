import { type Chat, type ChatMessage, parseChat } from '#standin/model/chat.ts'

/** The requests in a batch's file, or what is wrong with it, line by line. Source: https://platform.openai.com/docs/guides/batch */
export function parseOrders(text: string): { orders: Order[]; errors: OrderError[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return { orders: [], errors: [problem('empty_file', 'The batch file is empty.', null)] }
  if (lines.length > mostLines)
    return {
      orders: [],
      errors: [problem('too_many_requests', `The batch file has more than ${mostLines} lines.`, null)],
    }
  const orders: Order[] = []
  const errors: OrderError[] = []
  const seen = new Set<string>()
  for (const [index, line] of lines.entries()) {
    const order = readOrder(line, index + 1)
    if ('code' in order) errors.push(order)
    else if (seen.has(order.id))
      errors.push(problem('duplicate_custom_id', `The custom_id '${order.id}' is not unique.`, index + 1, 'custom_id'))
    else orders.push(order)
    if ('id' in order) seen.add(order.id)
  }
  const models = new Set(orders.map(({ chat }) => chat.model))
  if (models.size > 1)
    errors.push(problem('mismatched_model', 'The batch asks more than one model.', null, 'body.model'))
  return { orders, errors }
}

const mostLines = 50_000
const endpoint = '/v1/chat/completions'

function readOrder(line: string, number: number): Order | OrderError {
  const order = parseChat(line) as Record<string, unknown> | undefined
  if (!order) return problem('invalid_json_line', 'This line is not parseable as valid JSON.', number)
  const { custom_id: id, method, url, body } = order
  if (typeof id !== 'string' || id === '')
    return problem('missing_required_parameter', 'Missing required parameter: custom_id.', number, 'custom_id')
  if (method !== 'POST') return problem('invalid_method', 'Invalid method. Only POST is supported.', number, 'method')
  if (url !== endpoint)
    return problem('invalid_url', `The URL provided for this request does not match the batch endpoint.`, number, 'url')
  const { messages, ...chat } = (typeof body === 'object' && body !== null ? body : {}) as Chat
  if (!Array.isArray(messages) || messages.length === 0)
    return problem('missing_required_parameter', 'Missing required parameter: messages.', number, 'body.messages')
  return { id, chat: { ...chat, stream: false, messages } }
}

function problem(code: string, message: string, line: number | null, param: string | null = null): OrderError {
  return { code, line, message, param }
}

export type Order = { id: string; chat: Chat & { messages: ChatMessage[] } }
export type OrderError = { code: string; line: number | null; message: string; param: string | null }
