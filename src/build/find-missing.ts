import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Which of these files a folder does not have; many are looked at in a thread, while the archive is being read. */
export function findMissing(out: string, files: string[]): Promise<Set<string>> {
  if (files.length < worthThread) return Promise.resolve(new Set(listMissing(out, files)))
  const worker = new Worker(new URL('./missing-worker.ts', import.meta.url), { workerData: { out, files } })
  const missing = new Promise<Set<string>>((resolve, reject) => {
    worker.once('message', (list: string[]) => resolve(new Set(list)))
    worker.once('error', reject)
  })
  // It may fail before anybody waits for it.
  missing.catch(() => {})
  return missing
}

export function listMissing(out: string, files: string[]): string[] {
  return files.filter((file) => !existsSync(join(out, file)))
}

/** Fewer are looked at before a thread has started. */
const worthThread = 2000
