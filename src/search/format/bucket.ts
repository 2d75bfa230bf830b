import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

/**
 * Writes neighbours of the sorted list of words with their postings: first the words, each by what it shares with the
 * one before and what it adds, and the length of its postings; then all postings.
 */
export function encodeBucket(entries: BucketEntry[]): Uint8Array<ArrayBuffer> {
  const bytes = new ByteWriter(1 << 14)
  bytes.number(entries.length)
  let last = ''
  for (const { word, postings } of entries) {
    const shared = sharedLength(last, word)
    bytes.number(shared)
    bytes.text(word.slice(shared))
    bytes.number(postings.length)
    last = word
  }
  for (const { postings } of entries) bytes.append(postings)
  return bytes.toBytes()
}

/** Reads what `encodeBucket` wrote; postings are views of `bytes`. */
export function decodeBucket(bytes: Uint8Array): BucketEntry[] {
  const reader = new ByteReader(bytes)
  const words: { word: string; length: number }[] = []
  let last = ''
  for (let left = reader.number(); left > 0; left--) {
    last = last.slice(0, reader.number()) + reader.text()
    words.push({ word: last, length: reader.number() })
  }
  return words.map(({ word, length }) => ({ word, postings: reader.take(length) }))
}

/** How far two words are the same, in UTF-16 units, never within a pair of them. */
export function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  const unit = a.charCodeAt(length - 1)
  return unit >= 0xd800 && unit < 0xdc00 ? length - 1 : length
}

export type BucketEntry = { word: string; postings: Uint8Array }
