import { type BucketEntry, decodeBucket, encodeBucket } from './format/bucket.ts'
import { PostingsWriter } from './format/postings.ts'

/** The words of some papers, gathered in memory. */
export class Batch {
  private readonly writers = new Map<string, PostingsWriter>()
  /** How many pairs of word and paper it holds. */
  size = 0

  /** Papers come in ascending order. */
  add(paper: number, words: Map<string, number>): void {
    this.size += words.size
    for (const [word, level] of words) {
      const postings = this.writers.get(word) ?? new PostingsWriter()
      this.writers.set(word, postings)
      postings.add(paper, level)
    }
  }

  /** All its words, in ascending order by their UTF-16 units; packed until they are asked for. */
  toWords(): Iterable<BucketEntry> {
    const words = [...this.writers.keys()].sort()
    const packed: Uint8Array[] = []
    for (let from = 0; from < words.length; from += packedTogether) {
      packed.push(encodeBucket(words.slice(from, from + packedTogether).map((word) => this.getEntry(word))))
    }
    this.writers.clear()
    return unpack(packed)
  }

  private getEntry(word: string): BucketEntry {
    return { word, postings: (this.writers.get(word) as PostingsWriter).toBytes() }
  }
}

/** Words. */
const packedTogether = 1000

function* unpack(packed: Uint8Array[]): Generator<BucketEntry> {
  for (const bytes of packed) yield* decodeBucket(bytes)
}
