import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type BuiltDay, type Files, openManifest, unsure, weigh } from '#build/manifest.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

const made = { out: '/site', code: 'a', archive: 'b' }
const files: Files = { 'atom.xml': ['c', 1] }
const day: BuiltDay = { key: 'd', lines: 'full', files: { 'day/2026-11-20/index.html': ['e', 2], 'arxiv/x': ['f', 3] } }

test('is read as it was written, with all its files', async () => {
  const file = join(await temporaryFolder(), 'cache/pages.db')
  const written = openManifest(file)
  written.keep({ made, files, days: new Map([['2026-11-20', day]]), gone: [] })
  written.close()
  const read = openManifest(file)
  expect([read.made(), read.files(), read.day('2026-11-20')]).toEqual([made, files, day])
  expect(read.days()).toEqual(new Map([['2026-11-20', { key: 'd', count: 2, bytes: 5 }]]))
  expect([...read.paths()]).toEqual(['atom.xml', 'day/2026-11-20/index.html', 'arxiv/x'])
  read.close()
})

test('leaves the days alone that are neither given nor gone', async () => {
  const manifest = openManifest(join(await temporaryFolder(), 'pages.db'))
  const days = new Map([
    ['2026-11-18', day],
    ['2026-11-19', day],
    ['2026-11-20', day],
  ])
  manifest.keep({ made, files, days, gone: [] })
  const other = { ...day, key: 'other' }
  manifest.keep({ made, files: {}, days: new Map([['2026-11-20', other]]), gone: ['2026-11-18'] })
  expect([...manifest.days()].map(([date, { key }]) => `${date} ${key}`)).toEqual(['2026-11-19 d', '2026-11-20 other'])
  expect(manifest.day('2026-11-18')).toBeUndefined()
  manifest.close()
})

test('says which files are unsure while a build is not finished', async () => {
  const manifest = openManifest(join(await temporaryFolder(), 'pages.db'))
  const put = { ...files, 'a.css': ['', 9] as [string, number], 'new.html': unsure }
  manifest.keep({ made: { ...made, archive: '' }, files: put, days: new Map(), gone: [] })
  expect(manifest.unsure()).toEqual(['a.css', 'new.html'])
  manifest.keep({ made, files: put, days: new Map(), gone: [] })
  expect(manifest.unsure()).toEqual([])
  manifest.close()
})

test('knows nothing of what is missing or broken', async () => {
  const file = join(await temporaryFolder(), 'pages.db')
  await writeFile(file, 'no database, but long enough to be taken for one: '.repeat(20))
  const manifest = openManifest(file)
  expect([manifest.made(), manifest.files(), [...manifest.paths()]]).toEqual([undefined, {}, []])
  manifest.close()
})

test('weighs files', () => {
  expect(weigh({})).toEqual({ count: 0, bytes: 0 })
  expect(weigh(day.files)).toEqual({ count: 2, bytes: 5 })
})
