import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findMissing } from '#build/find-missing.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

test.each([3, 3000])('finds the files that are not there among %i', async (count) => {
  const folder = await temporaryFolder()
  const files = Array.from({ length: count }, (_, n) => `day/${n}.html`)
  mkdirSync(join(folder, 'day'))
  for (const file of files.slice(1, -1)) writeFileSync(join(folder, file), '')
  expect([...(await findMissing(folder, files))].sort()).toEqual([files[0], files.at(-1)].sort())
})
