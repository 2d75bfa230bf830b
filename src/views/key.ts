import { hash } from 'node:crypto'

/** A cache key for a page that shows these values: it changes when anything of them does. */
export function cacheKeyOf(shown: unknown[]): string {
  // What is a text already may be long.
  const texts = shown.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  return hash('sha256', texts.join('\0'), 'hex').slice(0, 24)
}
