import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findDay, findPaper, getDay, getPaper, writeDay, writePaper } from '#content/archive.ts'
import { listDays } from '#content/list-days.ts'
import { exampleDay, examplePaper } from './example-paper.ts'
import { messageOf, temporaryFolder } from './temporary-folder.ts'

test('keeps papers by the month of their identifier', async () => {
  const folder = await temporaryFolder()
  await writePaper(folder, examplePaper())
  await writePaper(folder, examplePaper({ id: 'hep-th/9901001' }))
  expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.mdx')).sort()).toEqual([
    join('papers', '2611', '2611.01234.mdx'),
    join('papers', '9901', 'hep-th-9901001.mdx'),
  ])
})

test('gives back what was written', async () => {
  const folder = await temporaryFolder()
  await writePaper(folder, examplePaper())
  await writeDay(folder, exampleDay())
  expect(await getPaper(folder, '2611.01234')).toEqual(examplePaper())
  expect(await getDay(folder, '2026-11-19')).toEqual(exampleDay())
})

test('tells whether a byte changed', async () => {
  const folder = await temporaryFolder()
  expect(await writePaper(folder, examplePaper())).toBe(true)
  expect(await writePaper(folder, examplePaper())).toBe(false)
  expect(await writePaper(folder, examplePaper({ version: 3 }))).toBe(true)
  expect(await writeDay(folder, exampleDay())).toBe(true)
  expect(await writeDay(folder, exampleDay())).toBe(false)
})

test('finds nothing in a folder that is not there', async () => {
  const folder = join(await temporaryFolder(), 'nowhere')
  expect(await findPaper(folder, '2611.01234')).toBeUndefined()
  expect(await findDay(folder, '2026-11-19')).toBeUndefined()
  expect(await listDays(folder)).toEqual([])
})

test('says what is missing', async () => {
  const folder = await temporaryFolder()
  expect(await messageOf(getPaper(folder, '2611.01234'), folder)).toMatchInlineSnapshot(
    `"<folder>/papers/2611/2611.01234.mdx is missing, but a day lists it. Ingest that day again."`,
  )
  expect(await messageOf(getDay(folder, '2026-11-19'), folder)).toMatchInlineSnapshot(
    `"<folder>/days/2026/2026-11-19.mdx is missing."`,
  )
})

test('names the file of a broken paper', async () => {
  const folder = await temporaryFolder()
  await writePaper(folder, examplePaper())
  await writeFile(join(folder, 'papers/2611/2611.01234.mdx'), 'cut')
  expect(await messageOf(findPaper(folder, '2611.01234'), folder)).toMatchInlineSnapshot(
    `"<folder>/papers/2611/2611.01234.mdx: it does not begin with frontmatter between two lines of ---. Mend it, or delete it and ingest its day again."`,
  )
})

test('lists days oldest first and passes over other files', async () => {
  const folder = await temporaryFolder()
  for (const date of ['2026-11-20', '2025-12-31', '2026-01-02']) await writeDay(folder, exampleDay({ date }))
  await writeFile(join(folder, 'days/2026/2026-11-21.mdx.123.tmp'), '')
  await writeFile(join(folder, 'days/notes.txt'), '')
  expect(await listDays(folder)).toEqual(['2025-12-31', '2026-01-02', '2026-11-20'])
})
