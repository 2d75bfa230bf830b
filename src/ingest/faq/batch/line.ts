import type { BatchQuestion } from '#content/batches.ts'

/** A question's name within a batch: `2611.01234v2.en.0123456789ab`. */
export function customId({ paper, version, lang, question }: BatchQuestion): string {
  return `${paper}v${version}.${lang}.${question}`
}

/**
 * Reads a line of a batch's results: whose it is, and the completion, or why there is none. `undefined` where the line is
 * not one, or says that nobody was asked.
 */
export function parseLine(line: string): { id: string; completion: unknown } | undefined {
  try {
    const { custom_id: id, response, error } = JSON.parse(line) as Result
    if (typeof id !== 'string' || unasked.has(error?.code ?? '')) return undefined
    const failure =
      error ?? (response?.status_code === 200 ? undefined : { code: response?.status_code, ...response?.body?.error })
    return { id, completion: failure ? { error: failure } : response?.body }
  } catch {
    return undefined
  }
}

/** Of questions that a batch did not come to: they are as open as before. */
const unasked = new Set(['batch_expired', 'batch_cancelled'])

type Result = {
  custom_id?: unknown
  response?: { status_code?: number; body?: { error?: object } } | null
  error?: { code?: string } | null
}
