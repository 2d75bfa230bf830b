import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { type BucketEntry, encodeBucket, sharedLength } from './format/bucket.ts'
import { bucketPath, papersPerShelf, shelfPath } from './format/manifest.ts'
import { formatShelf, type ShownPaper } from './format/shown.ts'

/** Writes a part of the index below `folder`; it is there under its name once `finish` has returned, or not at all. */
export class PartWriter {
  private readonly draft: string
  private readonly place: string
  private shelf: ShownPaper[] = []
  private shelves = 0
  private bucket: BucketEntry[] = []
  private bucketBytes = 0
  private lastWord = ''
  private readonly starts: string[] = []
  private bytes = 0

  constructor(folder: string, name: string) {
    this.place = join(folder, name)
    this.draft = join(folder, name + draftEnding)
    rmSync(this.draft, { recursive: true, force: true })
    for (const path of [bucketPath('', 0), shelfPath('', 0)])
      mkdirSync(join(this.draft, dirname(path)), { recursive: true })
  }

  /** Papers come in the order of their numbers. */
  addPaper(paper: ShownPaper): void {
    this.shelf.push(paper)
    if (this.shelf.length === papersPerShelf) this.endShelf()
  }

  /** Words come in ascending order, by their UTF-16 units. */
  addWord(entry: BucketEntry): void {
    const size = entry.postings.length + entry.word.length / 2 + 2
    if (this.bucketBytes + size > bucketSize) this.endBucket()
    this.bucket.push(entry)
    this.bucketBytes += size
  }

  finish(): WrittenPart {
    this.endShelf()
    this.endBucket()
    rmSync(this.place, { recursive: true, force: true })
    renameSync(this.draft, this.place)
    return { starts: this.starts, bytes: this.bytes }
  }

  private endShelf(): void {
    if (this.shelf.length > 0) this.write(shelfPath('', this.shelves++), Buffer.from(formatShelf(this.shelf)))
    this.shelf = []
  }

  private endBucket(): void {
    const [first] = this.bucket
    if (first) {
      this.write(bucketPath('', this.starts.length), encodeBucket(this.bucket))
      this.starts.push(shortestAfter(this.lastWord, first.word))
      this.lastWord = this.bucket.at(-1)?.word ?? ''
    }
    this.bucket = []
    this.bucketBytes = 0
  }

  private write(path: string, bytes: Uint8Array): void {
    const packed = deflateRawSync(bytes)
    this.bytes += packed.length
    writeFileSync(join(this.draft, path), packed)
  }
}

/** `starts`: for each bucket a beginning of its first word that comes after all words before it; `bytes`: of all its files. */
export type WrittenPart = { starts: string[]; bytes: number }

/** Marks what a killed build left behind. */
export const draftEnding = '.draft'

/**
 * Bytes before compression that a bucket does not go beyond, but for a word that alone does. Smaller ones are less to
 * load a word and more files: see `npm run bench -- search`.
 */
const bucketSize = 8000

function shortestAfter(last: string, word: string): string {
  const shared = sharedLength(last, word)
  return word.slice(0, shared) + String.fromCodePoint(word.codePointAt(shared) ?? 0)
}
