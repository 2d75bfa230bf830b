import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, type Manifest, readManifest, writeManifest } from '#build/manifest.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

const built: Manifest = {
  type: 'built',
  out: '/site',
  code: 'a',
  archive: 'b',
  files: { 'atom.xml': ['c', 1] },
  days: { '2026-11-20': { key: 'd', lines: 'full', files: { 'day/2026-11-20/index.html': ['e', 2] } } },
}

test('is read as it was written, with all its files', async () => {
  const file = join(await temporaryFolder(), 'cache/pages.json')
  writeManifest(file, built)
  expect(readManifest(file)).toEqual(built)
  expect([...filesOf(built)]).toEqual([
    ['atom.xml', ['c', 1]],
    ['day/2026-11-20/index.html', ['e', 2]],
  ])
})

test('knows the files of an earlier version, and nothing of what is missing or broken', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'pages.json')
  expect(readManifest(file)).toEqual({ type: 'none' })
  await writeFile(file, '{"type":"built","files":')
  expect(readManifest(file)).toEqual({ type: 'none' })
  const { days: _, ...earlier } = built
  await writeFile(file, JSON.stringify(earlier))
  expect(readManifest(file)).toEqual({ ...built, days: {} })
})
