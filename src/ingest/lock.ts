import { createHash } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Runs a task while this process alone may write to a folder of content. Throws at once where another process does.
 * A lock whose process has ended counts for nothing, however it ended.
 */
export async function withLock<T>(content: string, task: () => Promise<T>): Promise<T> {
  const file = join(tmpdir(), `sheaf-${createHash('sha256').update(resolve(content)).digest('hex').slice(0, 16)}.lock`)
  await take(file, content)
  try {
    return await task()
  } finally {
    await rm(file, { force: true })
  }
}

async function take(file: string, content: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    if (await create(file)) return
    const holder = await readHolder(file)
    if (holder !== undefined && isAlive(holder)) {
      throw new Error(
        `Another run (process ${holder} on ${hostname()}) is writing to ${resolve(content)}. Wait until it has ended.`,
      )
    }
    await rm(file, { force: true })
  }
  throw new Error(`The lock ${file} cannot be taken. Delete it if no other run is under way.`)
}

/** Makes the file, this process's id in it from its first moment on, unless there is one. */
async function create(file: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, String(process.pid))
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function readHolder(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return /^\d+$/.test(text) ? Number(text) : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
