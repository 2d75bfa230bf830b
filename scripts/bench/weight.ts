import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of a text file, as it is and as a server sends it; `undefined` where it is missing. */
export async function findWeight(file: string): Promise<Weight | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes && { raw: bytes.length, gzip: gzipSync(bytes).length }
}

/** The mean weight of the files that are there. */
export async function meanWeight(files: string[]): Promise<Weight | undefined> {
  const weights = (await Promise.all(files.map(findWeight))).filter((weight) => weight !== undefined)
  if (weights.length === 0) return undefined
  const mean = (values: number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
  return { raw: mean(weights.map(({ raw }) => raw)), gzip: mean(weights.map(({ gzip }) => gzip)) }
}

/** Bytes and files of a folder, without what is below `except`. */
export async function weighFolder(
  folder: string,
  except = 'none',
): Promise<{ bytes: number; files: number; pages: number }> {
  const names = await readdir(folder, { recursive: true })
  const total = { bytes: 0, files: 0, pages: 0 }
  for (const name of names.filter((name) => !name.startsWith(except))) {
    const found = await stat(join(folder, name))
    if (!found.isFile()) continue
    total.bytes += found.size
    total.files++
    if (name.endsWith('.html')) total.pages++
  }
  return total
}

/** In bytes. */
export type Weight = { raw: number; gzip: number }
