import { glob, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes a file so that it is there whole or not at all, whenever the process ends. Bytes that are there already are
 * left alone. Returns whether anything was written.
 */
export async function writeAtomic(file: string, text: string): Promise<boolean> {
  if ((await findFile(file)) === text) return false
  const draft = `${file}.${process.pid}.tmp`
  await mkdir(dirname(file), { recursive: true })
  try {
    const handle = await open(draft, 'w')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (cause) {
    await rm(draft, { force: true })
    throw new Error(`Failed to write ${file}.`, { cause })
  }
  return true
}

/** Removes the drafts that a killed process left behind in a folder. Only for who alone writes there. */
export async function removeDrafts(folder: string): Promise<void> {
  for await (const draft of glob(join(folder, '**/*.mdx.*.tmp'))) await rm(draft, { force: true })
}

/** A file's text, or `undefined` where there is none. */
export async function findFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
