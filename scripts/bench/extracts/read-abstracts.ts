import { createReadStream } from 'node:fs'
import { glob, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** The abstracts, raw TeX, of some papers, from the `.jsonl` and `.jsonl.gz` files below a folder. */
export async function readAbstracts(from: string, ids: Set<string>): Promise<Map<string, string>> {
  const abstracts = new Map<string, string>()
  for (const file of await findFiles(from)) {
    const bytes = createReadStream(file)
    const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
    for await (const line of createInterface({ input })) {
      const [, start = ''] = /^\{"id": ?"([^"]+)"/.exec(line) ?? []
      if (!ids.has(start) || abstracts.has(start)) continue
      const { id, abstract } = JSON.parse(line)
      if (typeof abstract === 'string') abstracts.set(id, abstract)
    }
    if (abstracts.size === ids.size) break
  }
  return abstracts
}

async function findFiles(from: string): Promise<string[]> {
  if (!(await stat(from)).isDirectory()) return [from]
  return (await Array.fromAsync(glob(`${from}/*.{jsonl,jsonl.gz}`))).sort()
}
