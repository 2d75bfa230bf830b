import { expect, test } from 'vitest'
import { Batch } from '#search/batch.ts'
import { decodeBucket, encodeBucket } from '#search/format/bucket.ts'
import { readPostings } from '#search/format/postings.ts'
import { mergeWords } from '#search/merge-words.ts'

function batch(...papers: Record<string, number>[]) {
  const batch = new Batch()
  for (const [number, words] of papers.entries()) batch.add(number, new Map(Object.entries(words)))
  return batch.toWords()
}

function describe(entries: Iterable<{ word: string; postings: Uint8Array }>): string[] {
  return [...entries].map(({ word, postings }) => {
    const papers: string[] = []
    readPostings(postings, (paper, level) => papers.push(`${paper}·${level}`))
    return `${word} ${papers.join(' ')}`
  })
}

test('gathers the papers of each word in ascending order', () => {
  expect(describe(batch({ knot: 7, rope: 1 }, { knot: 0 }))).toEqual(['knot 0·7 1·0', 'rope 0·1'])
})

test('numbers papers anew, leaves out those that are gone, and drops words without papers', () => {
  const old = { words: batch({ knot: 1 }, { hemp: 2 }, { knot: 3 }), numbers: Int32Array.of(4, -1, 0) }
  const fresh = { words: batch({ rope: 5 }, { knot: 6 }) }
  expect(describe(mergeWords([old, fresh]))).toEqual(['knot 0·3 1·6 4·1', 'rope 0·5'])
})

test('reads the words and postings of a bucket as they were written', () => {
  const words = ['', 'a', 'ab', 'abc', 'b', '图神', '图网', '𝔸', '𝔹'].sort()
  const entries = words.map((word, index) => ({ word, postings: Uint8Array.of(index, index) }))
  expect(decodeBucket(encodeBucket(entries))).toEqual(entries)
})
