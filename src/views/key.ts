import { createHash } from 'node:crypto'

/** A cache key for a page that shows these values: it changes when anything of them does. */
export function cacheKeyOf(...shown: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 24)
}
