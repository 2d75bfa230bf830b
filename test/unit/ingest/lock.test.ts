import { spawnSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withLock } from '#ingest/lock.ts'

test('refuses a second run on the same folder while the first one goes on', async () => {
  const content = await makeFolder()
  await withLock(content, async () => {
    await expect(withLock(content, async () => 'in')).rejects.toThrow(
      /^Another run \(process \d+ on .+\) is writing to/,
    )
  })
})

test('lets a run in when the one before has ended, or failed', async () => {
  const content = await makeFolder()
  await expect(withLock(content, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(await withLock(content, async () => 'in')).toBe('in')
})

test('lets runs on different folders go on at once', async () => {
  const other = await makeFolder()
  expect(await withLock(await makeFolder(), () => withLock(other, async () => 'both'))).toBe('both')
})

test('takes over the lock of a process that was killed', async () => {
  const content = await makeFolder()
  const script = `import { withLock } from '#ingest/lock.ts'; await withLock(${JSON.stringify(content)}, async () => process.kill(process.pid, 'SIGKILL'))`
  expect(spawnSync(process.execPath, ['--input-type=module', '--eval', script]).signal).toBe('SIGKILL')
  expect(await withLock(content, async () => 'in')).toBe('in')
})

function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'sheaf-'))
}
