import { type BucketEntry, decodeBucket } from '#search/format/bucket.ts'
import { bucketPath, fromDistances, type Part, papersPerShelf, shelfPath } from '#search/format/manifest.ts'
import { parseShelf, type ShownPaper } from '#search/format/shown.ts'

/** A part of the index as a search asks it; each file is read once. */
export class IndexPart {
  readonly papers: number
  /** Papers that count. */
  readonly living: number
  /** Where papers no longer count. */
  readonly gone: Uint8Array
  /** The day of each paper as a number: 20261120. */
  readonly days: Uint32Array
  private readonly name: string
  private readonly starts: string[]
  private readonly read: ReadFile
  private readonly files = new Map<string, Promise<unknown>>()

  constructor({ name, papers, starts, days, gone }: Part, read: ReadFile) {
    const numbers = fromDistances(gone)
    this.name = name
    this.papers = papers
    this.living = papers - numbers.length
    this.gone = new Uint8Array(papers)
    for (const paper of numbers) this.gone[paper] = 1
    this.days = toDays(days, papers)
    this.starts = starts.split(' ')
    this.read = read
  }

  /** The postings of a word; none where no paper holds it. */
  async findPostings(word: string): Promise<Uint8Array[]> {
    const entries = await this.readBucket(this.findBucket(word))
    return entries.flatMap((entry) => (entry.word === word ? [entry.postings] : []))
  }

  /** The postings of all words that begin so, as far as a few buckets hold them. */
  async findByStart(start: string): Promise<Uint8Array[]> {
    const first = this.findBucket(start)
    const last = Math.min(this.findBucket(`${start}\uffff`), first + mostBuckets - 1)
    const buckets = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => this.readBucket(first + index))
    const entries = (await Promise.all(buckets)).flat()
    return entries.flatMap(({ word, postings }) => (word.startsWith(start) ? [postings] : []))
  }

  async getShown(paper: number): Promise<ShownPaper> {
    const path = shelfPath(this.name, Math.floor(paper / papersPerShelf))
    const papers = await this.once(path, (bytes) => parseShelf(new TextDecoder().decode(bytes)))
    return papers[paper % papersPerShelf] as ShownPaper
  }

  /** The last bucket that does not begin after a word. */
  private findBucket(word: string): number {
    let [low, high] = [0, this.starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] as string) <= word) low = middle + 1
      else high = middle
    }
    return Math.max(low - 1, 0)
  }

  private readBucket(bucket: number): Promise<BucketEntry[]> {
    return this.once(bucketPath(this.name, bucket), decodeBucket)
  }

  private once<T>(path: string, parse: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.files.get(path) as Promise<T> | undefined
    if (known) return known
    const read = this.read(path).then(parse)
    this.files.set(path, read)
    read.catch(() => this.files.delete(path))
    return read
  }
}

const mostBuckets = 3

function toDays(text: string, papers: number): Uint32Array {
  const days = new Uint32Array(papers)
  let from = 0
  for (const run of text.split(', ')) {
    const [day = '', count] = run.split(' ')
    days.fill(Number(day.replaceAll('-', '')), from, from + Number(count))
    from += Number(count)
  }
  return days
}

/** Reads a file of the index by its path within it, unpacked. */
export type ReadFile = (path: string) => Promise<Uint8Array>
