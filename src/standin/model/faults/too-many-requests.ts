import { json, type ModelResponse } from '#standin/model/response.ts'
import { type ErrorStyle, errorBodies } from './error-bodies.ts'

/** A 429 that asks to wait so many milliseconds, in one of the forms that providers use, or that does not say how long. */
export function tooManyRequests(style: ErrorStyle, { form, wait }: Hold): ModelResponse {
  return json(errorBodies[style].rate, 429, headersOf(form, wait))
}

export const holdForms = ['milliseconds', 'seconds', 'date', 'silent'] as const

function headersOf(form: HoldForm, wait: number): Record<string, string> {
  if (form === 'milliseconds') return { 'retry-after-ms': String(Math.ceil(wait)) }
  if (form === 'seconds') return { 'retry-after': String(Math.ceil(wait / 1000)) }
  // A date has no fractions: what it names is not before the time that is meant.
  if (form === 'date') return { 'retry-after': new Date(Math.ceil((Date.now() + wait) / 1000) * 1000).toUTCString() }
  return {}
}

export type HoldForm = (typeof holdForms)[number]
/** `wait` in milliseconds. */
export type Hold = { form: HoldForm; wait: number }
