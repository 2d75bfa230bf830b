import { mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles, publishFolder, unpublishFile } from '#build/publish.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

test('moves new files and changed ones, and leaves the same bytes alone', async () => {
  const folder = await temporaryFolder()
  await write(folder, { 'out/same.html': 'same', 'out/a/old.html': 'old', 'out/mine.txt': 'mine' })
  await utimes(join(folder, 'out/same.html'), new Date(0), new Date(0))
  await write(folder, { 'stage/same.html': 'same', 'stage/a/old.html': 'new', 'stage/b/c/new.html': 'new' })
  await publishFolder(join(folder, 'stage'), join(folder, 'out'))
  expect([...listFiles(join(folder, 'out')).keys()].sort()).toEqual([
    'a/old.html',
    'b/c/new.html',
    'mine.txt',
    'same.html',
  ])
  expect(await readFile(join(folder, 'out/a/old.html'), 'utf8')).toBe('new')
  expect((await stat(join(folder, 'out/same.html'))).mtimeMs).toBe(0)
})

test('finds a difference at the end of large files', async () => {
  const folder = await temporaryFolder()
  const [long, place] = ['a'.repeat(200_000), join(folder, 'out/page.html')]
  await write(folder, { 'out/page.html': `${long}old`, 'out/same.html': long })
  await utimes(join(folder, 'out/same.html'), new Date(0), new Date(0))
  await write(folder, { 'stage/page.html': `${long}new`, 'stage/same.html': long })
  await publishFolder(join(folder, 'stage'), join(folder, 'out'))
  expect(await readFile(place, 'utf8')).toBe(`${long}new`)
  expect((await stat(join(folder, 'out/same.html'))).mtimeMs).toBe(0)
})

test('removes a file with the folders that it leaves empty, and no other', async () => {
  const folder = await temporaryFolder()
  await write(folder, { 'out/a/b/gone.html': '', 'out/a/kept.html': '' })
  unpublishFile(join(folder, 'out'), 'a/b/gone.html')
  unpublishFile(join(folder, 'out'), 'a/never-there.html')
  expect([...listFiles(folder).keys()]).toEqual(['out/a/kept.html'])
  await expect(stat(join(folder, 'out/a/b'))).rejects.toThrow('ENOENT')
})

test('tells the bytes of each file', async () => {
  const folder = await temporaryFolder()
  await write(folder, { 'a.txt': 'four', 'b/c.txt': '' })
  expect(Object.fromEntries(listFiles(folder))).toEqual({ 'a.txt': 4, 'b/c.txt': 0 })
  expect(listFiles(join(folder, 'none')).size).toBe(0)
})

async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}
