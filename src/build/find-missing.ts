import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { openManifest } from './manifest.ts'

/** Which files of a manifest a folder does not have; where it has many, a thread looks while the archive is being read. */
export function findMissing(out: string, manifest: string, count: number): Promise<Set<string>> {
  if (count < worthThread) return Promise.resolve(new Set(listMissing(out, manifest)))
  const worker = new Worker(new URL('./missing-worker.ts', import.meta.url), { workerData: { out, manifest } })
  const missing = new Promise<Set<string>>((resolve, reject) => {
    worker.once('message', (list: string[]) => resolve(new Set(list)))
    worker.once('error', reject)
  })
  // It may fail before anybody waits for it.
  missing.catch(() => {})
  return missing
}

export function listMissing(out: string, file: string): string[] {
  const manifest = openManifest(file)
  const missing = [...manifest.paths()].filter((path) => !existsSync(`${out}/${path}`))
  manifest.close()
  return missing
}

/** Fewer are looked at before a thread has started. */
const worthThread = 2000
