import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFile, writeAtomic } from '#content/files.ts'
import { messageOf, temporaryFolder } from './temporary-folder.ts'

test('writes a file and the folders above it', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a/b/c.mdx')
  expect(await writeAtomic(file, 'text ü')).toBe(true)
  expect(await readFile(file, 'utf8')).toBe('text ü')
})

test('leaves the same bytes alone', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a.mdx')
  await writeAtomic(file, 'text')
  const before = await stat(file, { bigint: true })
  expect(await writeAtomic(file, 'text')).toBe(false)
  const after = await stat(file, { bigint: true })
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
})

test('puts new bytes over old ones and leaves no draft', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a.mdx')
  await writeAtomic(file, 'a long text')
  expect(await writeAtomic(file, 'short')).toBe(true)
  expect(await readFile(file, 'utf8')).toBe('short')
  expect(await readdir(folder)).toEqual(['a.mdx'])
})

test('says which file cannot be there, and leaves no draft', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'a.mdx/full'), { recursive: true })
  await writeFile(join(folder, 'file'), '')
  expect(await messageOf(writeAtomic(join(folder, 'file/b.mdx'), 'text'), folder)).toMatchInlineSnapshot(
    `"ENOTDIR: not a directory, open '<folder>/file/b.mdx'"`,
  )
  expect((await readdir(folder)).sort()).toEqual(['a.mdx', 'file'])
})

test('writes many files at once', async () => {
  const folder = await temporaryFolder()
  const names = Array.from({ length: 50 }, (_, index) => `${index}.mdx`)
  await Promise.all(names.map((name) => writeAtomic(join(folder, 'x', name), name)))
  expect((await readdir(join(folder, 'x'))).sort()).toEqual(names.sort())
})

test('finds no file where there is none', async () => {
  const folder = await temporaryFolder()
  expect(await findFile(join(folder, 'a.mdx'))).toBeUndefined()
})

test('does not take a folder for a missing file', async () => {
  const folder = await temporaryFolder()
  expect(await messageOf(findFile(folder), folder)).toMatchInlineSnapshot(
    `"EISDIR: illegal operation on a directory, read"`,
  )
})
