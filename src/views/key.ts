import { hash } from 'node:crypto'

/** A cache key for a page that shows these values: it changes when anything of them does. */
export function cacheKeyOf(...shown: unknown[]): string {
  return hash('sha256', JSON.stringify(shown), 'hex').slice(0, 24)
}
