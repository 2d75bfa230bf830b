import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for one test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-content-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The message of a promise's error, with `folder` written as `<folder>`. */
export async function messageOf(promise: Promise<unknown>, folder: string): Promise<string> {
  return promise.then(
    () => 'no error',
    (error: Error) => error.message.replaceAll(folder, '<folder>'),
  )
}
