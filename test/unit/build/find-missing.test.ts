import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findMissing } from '#build/find-missing.ts'
import { type Files, openManifest } from '#build/manifest.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

test.each([3, 3000])('finds the files that are not there among %i', async (count) => {
  const folder = await temporaryFolder()
  const paths = Array.from({ length: count }, (_, n) => `day/${n}.html`)
  mkdirSync(join(folder, 'day'))
  for (const path of paths.slice(1, -1)) writeFileSync(join(folder, path), '')
  const toFiles = (part: string[]): Files => Object.fromEntries(part.map((path) => [path, ['key', 0]]))
  const manifest = openManifest(join(folder, 'pages.db'))
  manifest.keep({
    made: { out: folder, code: 'a', archive: 'b' },
    files: toFiles(paths.slice(0, 2)),
    days: new Map([['2026-11-20', { key: 'c', lines: '', files: toFiles(paths.slice(2)) }]]),
    gone: [],
  })
  manifest.close()
  expect([...(await findMissing(folder, join(folder, 'pages.db'), count))].sort()).toEqual(
    [paths[0], paths.at(-1)].sort(),
  )
})
