/** Reads what a `ByteWriter` wrote. Throws where the bytes end too early. */
export class ByteReader {
  private at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get done(): boolean {
    return this.at >= this.bytes.length
  }

  number(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]
      if (byte === undefined) throw new Error('The search index is cut off. Build the site again.')
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
  }

  /** The next `length` bytes, not copied. */
  take(length: number): Uint8Array {
    this.at += length
    if (this.at > this.bytes.length) throw new Error('The search index is cut off. Build the site again.')
    return this.bytes.subarray(this.at - length, this.at)
  }

  text(): string {
    return decoder.decode(this.take(this.number()))
  }
}

const decoder = new TextDecoder()
