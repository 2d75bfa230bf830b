import { appendFile, mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readContent } from '#build/read-content.ts'
import { type ContentFile, readContentFile } from '#build/read-file.ts'
import { refreshCatalogue } from '#build/refresh-catalogue.ts'
import { createShares } from '#build/shares.ts'
import { parseConfig } from '#config.ts'
import { writeDay, writePaper } from '#content/archive.ts'
import { type Catalogue, openCatalogue } from '#content/catalogue.ts'
import { type Archive, readArchive } from '#content/read-archive.ts'
import { toSite } from '#site.ts'
import { exampleDay, examplePaper } from '../content/example-paper.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

const paperPath = 'papers/2611/2611.01234.mdx'

test('reads a file again only where its bytes have changed', async () => {
  const { folder, catalogue } = await exampleArchive()
  expect(await readPaths(catalogue, folder)).toEqual(['days/2026/2026-11-19.mdx', paperPath])
  expect(await readPaths(catalogue, folder)).toEqual([])
  await utimes(join(folder, paperPath), new Date(0), new Date(0))
  expect(await refreshCatalogue(catalogue, folder)).toBe(false)
  expect(await readPaths(catalogue, folder)).toEqual([])
  await appendFile(join(folder, paperPath), '\n')
  expect(await refreshCatalogue(catalogue, folder)).toBe(true)
})

test('keeps what is shown of a paper, and forgets what is no more', async () => {
  const { folder, catalogue } = await exampleArchive()
  await refreshCatalogue(catalogue, folder)
  expect(catalogue.findRendered(paperPath, 'card')).toMatchObject({ summary: expect.stringContaining('sheaves') })
  expect(catalogue.findRendered(paperPath, 'faqs')).toHaveLength(1)
  await writePaper(folder, examplePaper({ title: 'Other', faq: [] }))
  await refreshCatalogue(catalogue, folder)
  expect(catalogue.findRendered(paperPath, 'card')).toMatchObject({ title: 'Other' })
  expect(catalogue.findRendered(paperPath, 'faqs')).toBeUndefined()
  await rm(join(folder, paperPath))
  await refreshCatalogue(catalogue, folder)
  expect(catalogue.findRendered(paperPath, 'card')).toBeUndefined()
  await rm(join(folder, 'days'), { recursive: true })
  await refreshCatalogue(catalogue, folder)
  expect(read(catalogue).days).toEqual([])
})

test('reads a file that comes between others, and none of these', async () => {
  const { folder, catalogue } = await exampleArchive()
  await writePaper(folder, examplePaper({ id: '2611.05678' }))
  await readPaths(catalogue, folder)
  await writePaper(folder, examplePaper({ id: '2611.00001' }))
  expect(await readPaths(catalogue, folder)).toEqual(['papers/2611/2611.00001.mdx'])
})

test('knows of no change where a folder is empty, or is no more', async () => {
  const { folder, catalogue } = await exampleArchive()
  await mkdir(join(folder, 'papers/2612'))
  expect(await refreshCatalogue(catalogue, folder)).toBe(true)
  expect(await refreshCatalogue(catalogue, folder)).toBe(false)
  await rm(join(folder, 'papers'), { recursive: true })
  expect(await refreshCatalogue(catalogue, folder)).toBe(true)
  expect([...catalogue.folders()]).toEqual(['days/2026'])
  expect(await refreshCatalogue(catalogue, folder)).toBe(false)
  await writePaper(folder, examplePaper())
  expect(await readPaths(catalogue, folder)).toEqual([paperPath])
})

test('finishes what was cut off, also where a file that was read then is gone', async () => {
  const { folder, catalogue } = await exampleArchive()
  await writePaper(folder, examplePaper({ id: '2611.05678' }))
  await expect(
    refreshCatalogue(catalogue, folder, {
      async *readFiles(files) {
        yield files.slice(0, 2).map(readContentFile)
        throw new Error('Cut off.')
      },
    }),
  ).rejects.toThrow('Cut off.')
  await rm(join(folder, paperPath))
  await refreshCatalogue(catalogue, folder)
  expect(catalogue.paths('papers/2611')).toEqual(['papers/2611/2611.05678.mdx'])
  expect(await refreshCatalogue(catalogue, folder)).toBe(false)
})

test('tells of news as soon as there are any, and of none where nothing has changed', async () => {
  const { folder, catalogue } = await exampleArchive()
  const told: string[] = []
  const refresh = () => {
    return refreshCatalogue(catalogue, folder, {
      onNews: () => told.push('news'),
      async *readFiles(files) {
        told.push(`${files.length} files`)
        yield files.map(readContentFile)
      },
    })
  }
  await refresh()
  expect(told).toEqual(['news', 'news', '2 files'])
  await refresh()
  expect(told.slice(3)).toEqual(['0 files'])
  await writePaper(folder, examplePaper({ title: 'Other' }))
  await refresh()
  expect(told.slice(4)).toEqual(['news', '1 files'])
})

test('has another digest with another archive, and the same again', async () => {
  const { folder, catalogue } = await exampleArchive()
  await refreshCatalogue(catalogue, folder)
  const before = read(catalogue).digest
  await writeDay(folder, exampleDay({ date: '2026-11-20' }))
  await refreshCatalogue(catalogue, folder)
  expect(read(catalogue).digest).not.toBe(before)
  await rm(join(folder, 'days/2026/2026-11-20.mdx'))
  await refreshCatalogue(catalogue, folder)
  expect(read(catalogue).digest).toBe(before)
})

test('minds a broken paper only where a day lists it', async () => {
  const { folder, catalogue } = await exampleArchive()
  await writeFile(join(folder, 'papers/2611/2611.00001.mdx'), 'no paper')
  await refreshCatalogue(catalogue, folder)
  expect(read(catalogue).days).toHaveLength(1)
  await writeFile(join(folder, paperPath), 'no paper')
  await refreshCatalogue(catalogue, folder)
  expect(() => read(catalogue)).toThrow('2611.01234.mdx: it does not begin with frontmatter')
})

test('says which paper a day lists that is not there', async () => {
  const { folder, catalogue } = await exampleArchive()
  await rm(join(folder, paperPath))
  await refreshCatalogue(catalogue, folder)
  expect(() => read(catalogue)).toThrowErrorMatchingInlineSnapshot(
    `[Error: papers/2611/2611.01234.mdx is missing, but a day lists it. Ingest that day again.]`,
  )
})

test('starts anew where its file is broken', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'catalogue-1.db')
  await writeFile(file, 'no database, but long enough to be taken for one: '.repeat(20))
  const catalogue = openCatalogue(file)
  expect([...catalogue.folders()]).toEqual([])
  catalogue.close()
})

test('reads the same in threads', async () => {
  const { folder } = await exampleArchive()
  for (let number = 1; number <= 120; number++)
    await writePaper(folder, examplePaper({ id: `2611.1${String(number).padStart(4, '0')}` }))
  const files = Array.from({ length: 120 }, (_, index): ContentFile => {
    return { content: folder, path: `papers/2611/2611.1${String(index + 1).padStart(4, '0')}.mdx` }
  })
  const config = parseConfig({ categories: ['cs.LG'], cache: join(folder, 'cache') }, {})
  const shares = createShares({ site: toSite(config, join(folder, 'catalogue.db')), folder, out: folder })
  onTestFinished(() => shares.end())
  const read = (await Array.fromAsync(readContent(files, shares))).flat().sort((a, b) => (a.path < b.path ? -1 : 1))
  expect(read).toEqual(files.map(readContentFile))
})

function read(catalogue: Catalogue): Archive {
  return readArchive(catalogue, { followed: ['math.CO'], languages: ['en'] })
}

async function exampleArchive(): Promise<{ folder: string; catalogue: Catalogue }> {
  const folder = await temporaryFolder()
  await writePaper(folder, examplePaper())
  await writeDay(folder, exampleDay())
  const catalogue = openCatalogue(join(folder, 'catalogue-1.db'))
  onTestFinished(() => catalogue.close())
  return { folder, catalogue }
}

/** The paths that a refresh reads. */
async function readPaths(catalogue: Catalogue, folder: string): Promise<string[]> {
  const paths: string[] = []
  await refreshCatalogue(catalogue, folder, {
    async *readFiles(files) {
      paths.push(...files.map(({ path }) => path))
      yield files.map(readContentFile)
    },
  })
  return paths.sort()
}
