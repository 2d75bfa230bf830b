import type { BucketEntry } from './format/bucket.ts'
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

  /** All its words, in ascending order by their UTF-16 units. */
  toEntries(): BucketEntry[] {
    return [...this.writers.keys()].sort().map((word) => {
      return { word, postings: (this.writers.get(word) as PostingsWriter).toBytes() }
    })
  }
}
