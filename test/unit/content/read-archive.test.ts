import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refreshCatalogue } from '#build/refresh-catalogue.ts'
import { writeDay, writePaper } from '#content/archive.ts'
import { openCatalogue } from '#content/catalogue.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { readArchive } from '#content/read-archive.ts'
import { exampleDay, examplePaper } from './example-paper.ts'
import { messageOf, temporaryFolder } from './temporary-folder.ts'

async function read(folder: string): Promise<ArchiveDay[]> {
  const catalogue = openCatalogue(join(folder, 'catalogue.db'))
  try {
    await refreshCatalogue(catalogue, folder)
    return readArchive(catalogue, { followed: ['math.CO'], languages: ['en'] }).days.map(({ load }) => load())
  } finally {
    catalogue.close()
  }
}

test('reads days newest first, each with its papers in brief', async () => {
  const folder = await temporaryFolder()
  await writePaper(folder, examplePaper())
  await writeDay(folder, exampleDay({ date: '2026-11-20' }))
  await writeDay(folder, exampleDay())
  const days = await read(folder)
  expect(days.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-19'])
  const [line] = days[0]?.papers ?? []
  expect(line).toMatchObject({
    id: '2611.01234',
    version: 1,
    type: 'new',
    paper: { title: 'On the $k$-colouring of \\{sheaves\\}', categories: ['math.CO', 'cs.DM'] },
    days: '2026-11-20 new 2026-11-19 new',
  })
})

test('leaves out abstracts and answers, but for how far these are', async () => {
  const folder = await temporaryFolder()
  await writePaper(folder, examplePaper())
  await writeDay(folder, exampleDay())
  const [day] = await read(folder)
  expect(day?.papers[0]?.paper).not.toHaveProperty('abstract')
  expect(day?.papers[0]?.paper).not.toHaveProperty('faq')
  expect(day?.papers[0]?.paper.answers).toEqual([{ lang: 'en', statuses: ['answered', 'failed'] }])
})

test('says where answers speak of an earlier version', async () => {
  const folder = await temporaryFolder()
  await writePaper(folder, examplePaper({ version: 3 }))
  await writeDay(folder, exampleDay())
  const [day] = await read(folder)
  expect(day?.papers[0]?.paper.answers).toEqual([{ lang: 'en', statuses: ['answered', 'failed'], outdated: true }])
})

test('changes the digest with any byte of the file', async () => {
  const folder = await temporaryFolder()
  await writePaper(folder, examplePaper())
  await writeDay(folder, exampleDay())
  const digest = async () => (await read(folder))[0]?.papers[0]?.paper.digest
  const before = await digest()
  expect(before).toMatch(/^[0-9a-f]{16}$/)
  expect(await digest()).toBe(before)
  await appendFile(join(folder, 'papers/2611/2611.01234.mdx'), '\n')
  expect(await digest()).not.toBe(before)
})

test('says which paper a day lists that is not there', async () => {
  const folder = await temporaryFolder()
  await writeDay(folder, exampleDay())
  expect(await messageOf(read(folder), folder)).toMatchInlineSnapshot(
    `"papers/2611/2611.01234.mdx is missing, but a day lists it. Ingest that day again."`,
  )
})

test('reads nothing from an empty archive', async () => {
  expect(await read(await temporaryFolder())).toEqual([])
})
