import { createHash } from 'node:crypto'

/** A short name for a wording: another wording has another one. Twelve hexadecimal digits of SHA-256. */
export function fingerprint(...texts: string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 12)
}
