import { OaiError } from './oai-error.ts'

/**
 * A resumption token: the arguments of a list and how many of its records to skip.
 * `verb%3DListRecords%26metadataPrefix%3DarXivRaw%26from%3D2026-11-20%26skip%3D1000`
 * Source: arXiv/oaipmh, oaipmh/processors/resume.py
 */
export function toToken(args: Record<string, string>, skip: number): string {
  return encodeURIComponent(new URLSearchParams({ ...args, skip: String(skip) }).toString())
}

/** The arguments and `skip` of a token; throws badResumptionToken. */
export function parseToken(token: string): { args: Record<string, string>; skip: number } {
  const { skip = '', ...args } = decode(token)
  if (!args['verb'] || !/^\d+$/.test(skip)) throw invalid()
  return { args, skip: Number(skip) }
}

function decode(token: string): Record<string, string> {
  try {
    return Object.fromEntries(new URLSearchParams(decodeURIComponent(token)))
  } catch {
    throw invalid()
  }
}

function invalid(): OaiError {
  return new OaiError('badResumptionToken', 'Token decoding failed or format is invalid.')
}
