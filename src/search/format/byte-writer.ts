/** Bytes that grow as they are written. */
export class ByteWriter {
  private bytes: Uint8Array
  length = 0

  constructor(capacity = 64) {
    this.bytes = new Uint8Array(capacity)
  }

  /** Writes a whole number from 0 to 2³² − 1: seven bits a byte, the low ones first. */
  number(value: number): void {
    this.ensure(5)
    let rest = value
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  append(bytes: Uint8Array): void {
    this.ensure(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** Writes a text behind its length. */
  text(text: string): void {
    const bytes = encoder.encode(text)
    this.number(bytes.length)
    this.append(bytes)
  }

  /** What has been written, as a copy. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length) as Uint8Array<ArrayBuffer>
  }

  private ensure(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    grown.set(this.bytes.subarray(0, this.length))
    this.bytes = grown
  }
}

const encoder = new TextEncoder()
