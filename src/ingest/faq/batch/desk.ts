import OpenAI from 'openai'
import type { Gate } from '#ingest/faq/ask/gate.ts'
import { ModelError, toModelError } from '#ingest/faq/ask/model-error.ts'
import { redact, stripSecrets } from '#ingest/faq/ask/redact.ts'

/**
 * Where batches are handed in and collected: OpenAI's Batch API.
 * Source: https://platform.openai.com/docs/guides/batch
 */
export function createBatchDesk({ client, gate, secrets, seconds, model }: DeskOptions): BatchDesk {
  return {
    async submit(name, lines) {
      const file = await OpenAI.toFile(Buffer.from(lines.join('\n')), `${name}.jsonl`, { type: 'application/jsonl' })
      const { id } = await send(() => client.files.create({ file, purpose: 'batch' }))
      try {
        return await create(name, id)
      } catch (error) {
        // It may have been taken although its answer got lost.
        const taken = await find(name).catch(() => undefined)
        if (taken) return taken
        throw error
      }
    },
    find,
    async fetch(id) {
      const batch = await send(() => client.batches.retrieve(id))
      const { status } = batch
      if (!ended.has(status)) return { status, isEnded: false, lines: [] }
      const files = [batch.output_file_id, batch.error_file_id].filter(
        (file) => typeof file === 'string' && file !== '',
      )
      const texts = await Promise.all(files.map((file) => readFile(String(file))))
      const reason = redact((batch.errors?.data ?? []).map(({ message }) => message).join('; '), secrets)
      const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))
      return { status, isEnded: true, lines, ...(reason && { reason }) }
    },
  }

  async function find(name: string): Promise<string | undefined> {
    const { data } = await send(async () => client.batches.list({ limit: 100 }))
    return data.find(({ metadata }) => metadata?.['sheaf'] === name)?.id
  }

  async function create(name: string, file: string): Promise<string> {
    const order = { input_file_id: file, endpoint: '/v1/chat/completions', completion_window: '24h' } as const
    const { id } = await send(() => client.batches.create({ ...order, metadata: { sheaf: name } }), { isOnce: true })
    return id
  }

  /** Through the gate, as all requests. `isOnce`: one whose answer got lost is not made again, lest it is paid for twice. */
  function send<T>(request: () => PromiseLike<T>, { isOnce = false } = {}): Promise<T> {
    return gate.run(async () => {
      try {
        return await request()
      } catch (cause) {
        const error = toModelError(cause, { secrets, seconds, model })
        const isUnknown = cause instanceof OpenAI.NotFoundError || (isOnce && error.kind === 'passing')
        throw isUnknown ? new ModelError('rejected', error.message) : error
      }
    })
  }

  async function readFile(file: string): Promise<string> {
    const response = await send(() => client.files.content(file))
    return stripSecrets(await response.text(), secrets)
  }
}

const ended = new Set(['completed', 'failed', 'expired', 'cancelled'])

export type DeskOptions = { client: OpenAI; gate: Gate; secrets: string[]; seconds: number; model: string }

export type BatchDesk = {
  /** Hands in lines of requests; returns the provider's name of the batch. */
  submit(name: string, lines: string[]): Promise<string>
  /** The provider's name of a batch that was handed in under a name, if it was. */
  find(name: string): Promise<string | undefined>
  /** How far a batch is; once it has ended, what came of it, line by line. */
  fetch(id: string): Promise<BatchResult>
}

export type BatchResult = { status: string; isEnded: boolean; reason?: string; lines: string[] }
