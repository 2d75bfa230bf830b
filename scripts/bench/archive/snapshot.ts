import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file of a folder with its bytes' hash and its time. */
export async function takeSnapshot(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    files.set(path.slice(folder.length), `${hash} ${(await stat(path)).mtimeMs}`)
  }
  return files
}

/** The files that one snapshot has otherwise than the other, or alone. */
export function findDifferences(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file))
}
