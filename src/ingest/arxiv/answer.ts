import type { Healing } from '#ingest/retry.ts'

/**
 * An answer that is not what was asked for: cut off, an error page, "Rate exceeded.", a listing that does not add up.
 * arXiv sends these with status 200 when it is under strain, so another attempt may succeed.
 */
export class UnusableAnswer extends Error implements Healing {
  override name = 'UnusableAnswer'
  readonly heals = true
}

/** Parses what came from an address. Throws an `UnusableAnswer` that names it where the text is not what it should be. */
export function parseAnswer<T>(url: string, text: string, parse: (text: string) => T): T {
  try {
    return parse(text)
  } catch (cause) {
    throw new UnusableAnswer(`[GET] "${url}": unusable answer: ${(cause as Error).message}`, { cause })
  }
}
