import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { type BucketEntry, decodeBucket } from './format/bucket.ts'
import { bucketPath, papersPerShelf, shelfPath } from './format/manifest.ts'
import { parseShelf, type ShownPaper } from './format/shown.ts'

/** Reads a part of the index that was written below `folder`. */
export class PartReader {
  private readonly folder: string
  private readonly name: string
  private shelf: { number: number; papers: ShownPaper[] } = { number: -1, papers: [] }

  constructor(folder: string, name: string) {
    this.folder = folder
    this.name = name
  }

  /** All its words, in ascending order. */
  *words(buckets: number): Generator<BucketEntry> {
    for (let bucket = 0; bucket < buckets; bucket++) yield* decodeBucket(this.read(bucketPath(this.name, bucket)))
  }

  /** What is shown of the paper with a number. */
  getShown(paper: number): ShownPaper {
    const number = Math.floor(paper / papersPerShelf)
    if (number !== this.shelf.number) {
      this.shelf = { number, papers: parseShelf(this.read(shelfPath(this.name, number)).toString()) }
    }
    const shown = this.shelf.papers[paper % papersPerShelf]
    if (!shown) throw new Error(`${this.name} holds no paper ${paper}. Remove ${this.folder} and build again.`)
    return shown
  }

  private read(path: string): Buffer {
    return inflateRawSync(readFileSync(join(this.folder, path)))
  }
}
