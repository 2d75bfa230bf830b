import type { BucketEntry } from './format/bucket.ts'
import { PostingsWriter, readPostings } from './format/postings.ts'

/**
 * The words of several sources as those of one part, in ascending order. Each source tells which number a paper of its
 * own has in the part; a paper that is not in it has −1.
 */
export function* mergeWords(sources: WordSource[]): Generator<BucketEntry> {
  const heads = sources.flatMap(({ words, numbers }) => {
    const iterator = words[Symbol.iterator]()
    const { value } = iterator.next()
    return value ? [{ iterator, numbers, entry: value as BucketEntry }] : []
  })
  while (heads.length > 0) {
    const word = firstWord(heads)
    const found = heads.filter(({ entry }) => entry.word === word)
    const postings = join(found)
    if (postings) yield { word, postings }
    for (const head of found) {
      const { value, done } = head.iterator.next()
      if (done) heads.splice(heads.indexOf(head), 1)
      else head.entry = value
    }
  }
}

function firstWord(heads: { entry: BucketEntry }[]): string {
  let first = heads[0]?.entry.word ?? ''
  for (const { entry } of heads) if (entry.word < first) first = entry.word
  return first
}

/** Postings of one word from several sources, in the part's numbers; `undefined` where no paper is left. */
function join(found: { entry: BucketEntry; numbers: Int32Array | undefined }[]): Uint8Array | undefined {
  const [only] = found
  if (found.length === 1 && only && !only.numbers) return only.entry.postings
  const pairs: number[] = []
  let sorted = true
  for (const { entry, numbers } of found) {
    readPostings(entry.postings, (paper, level) => {
      const number = numbers ? (numbers[paper] ?? -1) : paper
      if (number < 0) return
      const pair = number * 8 + level
      sorted &&= pair > (pairs.at(-1) ?? -1)
      pairs.push(pair)
    })
  }
  if (pairs.length === 0) return undefined
  const writer = new PostingsWriter()
  for (const pair of sorted ? pairs : Float64Array.from(pairs).sort()) writer.add(Math.floor(pair / 8), pair % 8)
  return writer.toBytes()
}

/** `numbers` is left out where the source already counts as the part does. */
export type WordSource = { words: Iterable<BucketEntry>; numbers?: Int32Array | undefined }
