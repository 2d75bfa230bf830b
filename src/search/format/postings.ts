import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

/**
 * The papers that hold a word, each as the distance from the one before, with how much the word says of it (0 to 7) in
 * the three lowest bits: papers 4 and 9 with levels 7 and 1 → `4 << 3 | 7, 5 << 3 | 1`.
 */
export class PostingsWriter {
  private readonly bytes = new ByteWriter(8)
  private last = 0
  count = 0

  /** Papers come in ascending order. */
  add(paper: number, level: number): void {
    this.bytes.number(((paper - this.last) << levelBits) | level)
    this.last = paper
    this.count++
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return this.bytes.toBytes()
  }
}

/** Calls `visit` with each paper and its level, in ascending order. */
export function readPostings(bytes: Uint8Array, visit: (paper: number, level: number) => void): void {
  const reader = new ByteReader(bytes)
  let paper = 0
  while (!reader.done) {
    const value = reader.number()
    paper += value >>> levelBits
    visit(paper, value & highestLevel)
  }
}

const levelBits = 3
export const highestLevel = (1 << levelBits) - 1
