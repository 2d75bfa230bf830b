import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '#build/publish.ts'
import { formatVersion } from '#search/format/manifest.ts'
import { weighIndex } from '#search/publish.ts'
import { examplePaper } from '../content/example-paper.ts'
import { smallArchive, titled } from './small-archive.ts'

const october = [
  titled('2610.00001', 'Knots in lattices', '2026-10-29'),
  titled('2610.00002', 'Braids without ends', '2026-10-29', { authors: ['Ingrid Lindqvist'] }),
]
const november = [titled('2611.00001', 'Weaving tensors', '2026-11-02'), titled('2611.00002', 'Looms', '2026-11-02')]

async function archive() {
  const small = await smallArchive()
  await small.list('2026-10-29', october)
  await small.list('2026-11-02', november)
  expect(await small.build()).toBe(4)
  return small
}

/** Each file with its bytes. */
async function readFiles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((name) => name.isFile())
  const paths = names.map(({ parentPath, name }) => join(parentPath, name)).sort()
  const bytes = await Promise.all(paths.map((path) => readFile(path, 'base64')))
  return Object.fromEntries(paths.map((path, index) => [path.slice(folder.length), bytes[index] ?? '']))
}

async function readTimes(folder: string): Promise<number[]> {
  const names = (await readdir(folder, { recursive: true })).sort()
  return Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs))
}

test('holds the newest month apart from what was before', async () => {
  const { readManifest } = await archive()
  const { month, parts } = await readManifest()
  expect(month).toBe('2026-11')
  expect(parts.map(({ name, papers }) => `${name.split('-')[0]} ${papers}`)).toEqual(['open 2', '2026 2'])
})

test('finds papers by title, author, identifier and beginning of a word, in every part', async () => {
  const { find } = await archive()
  expect(await find('knot lattice')).toEqual(['2610.00001 Knots in lattices'])
  expect(await find('lindqvist')).toEqual(['2610.00002 Braids without ends'])
  expect(await find('arXiv:2611.00001v3')).toEqual(['2611.00001 Weaving tensors'])
  expect(await find('tenso')).toEqual(['2611.00001 Weaving tensors'])
  expect(await find('zzzqqq')).toEqual([])
})

test('finds answers for as many months as the site shows them', async () => {
  const { list, build, find } = await smallArchive()
  const { faq } = examplePaper()
  const answered = faq.map((own) => ({
    ...own,
    answers: own.answers.map((answer) => ({ ...answer, text: 'Heddles.' })),
  }))
  await list('2026-10-29', [titled('2610.00001', 'Old', '2026-10-29', { faq: answered })])
  await list('2026-11-02', [titled('2611.00001', 'New', '2026-11-02', { faq: answered })])
  await build()
  expect(await find('heddles')).toEqual(['2611.00001 New', '2610.00001 Old'])
  await build(1)
  expect(await find('heddles')).toEqual(['2611.00001 New'])
  expect(await find('old')).toEqual(['2610.00001 Old'])
})

test('finds Chinese text by any part of it', async () => {
  const { list, build, find } = await archive()
  await list('2026-11-03', [titled('2611.00003', 'Silk', '2026-11-03', { abstract: '我们研究图神经网络的表达能力。' })])
  await build()
  expect(await find('神经网络')).toEqual(['2611.00003 Silk'])
  expect(await find('网')).toEqual(['2611.00003 Silk'])
  expect(await find('图像')).toEqual([])
})

test('rewrites nothing when nothing has changed', async () => {
  const { build, index, cache } = await archive()
  const before = [await readTimes(index), await readTimes(cache)]
  await build()
  expect([await readTimes(index), await readTimes(cache)]).toEqual(before)
})

test('leaves closed parts alone when one of their papers is replaced, and shows it once', async () => {
  const { list, build, find, readManifest } = await archive()
  const before = await readManifest()
  await list('2026-11-03', [titled('2610.00001', 'Links in lattices', '2026-10-29', { version: 3 })])
  await build()
  const after = await readManifest()
  expect(after.parts[1]?.name).toBe(before.parts[1]?.name)
  expect(after.parts[1]?.gone).toEqual([0])
  expect(await find('lattices')).toEqual(['2610.00001 Links in lattices'])
  expect(await find('knots')).toEqual([])
})

test('takes up a closed paper that was changed without being listed again', async () => {
  const { write, build, find } = await archive()
  await write(titled('2610.00002', 'Plaits without ends', '2026-10-29'))
  await build()
  expect(await find('without ends')).toEqual(['2610.00002 Plaits without ends'])
})

test('folds the open part into the closed ones once a month has passed', async () => {
  const { list, build, readManifest } = await archive()
  await list('2026-11-03', [titled('2610.00001', 'Links in lattices', '2026-10-29', { version: 3 })])
  await build()
  await list('2026-12-01', [titled('2612.00001', 'Winter', '2026-12-01')])
  await build()
  const { parts } = await readManifest()
  expect(parts.map(({ name, papers, gone }) => `${name.split('-')[0]} ${papers} ${gone.length}`)).toEqual([
    'open 1 0',
    '2026 4 0',
  ])
})

test('is the same byte for byte, grown day by day or made at once', async () => {
  const grown = await archive()
  const days = [
    ['2026-11-03', [titled('2610.00001', 'Links in lattices', '2026-10-29'), titled('2611.00009', 'Ω', '2026-11-03')]],
    ['2026-11-30', [titled('2611.00002', 'Looms', '2026-11-02', { abstract: 'Corrected.' })]],
    ['2026-12-01', [titled('2612.00001', 'Winter', '2026-12-01')]],
  ] as const
  for (const [date, papers] of days) {
    await grown.list(date, [...papers])
    await grown.build()
  }
  const files = await readFiles(grown.index)
  await rm(grown.cache, { recursive: true })
  await rm(grown.index, { recursive: true })
  await grown.build()
  expect(await readFiles(grown.index)).toEqual(files)
})

/** Equally good papers of one day may stand in another order. */
test('answers alike in the middle of a month, grown or made at once', async () => {
  const { list, build, find, cache } = await archive()
  await list('2026-11-03', [titled('2610.00001', 'Looms in lattices', '2026-10-29')])
  await build()
  const words = ['looms', 'lattices', 'sheaves', 'ends', 'tensors colours']
  const answers = await Promise.all(words.map(async (word) => (await find(word)).sort()))
  await rm(cache, { recursive: true })
  await build()
  expect(await Promise.all(words.map(async (word) => (await find(word)).sort()))).toEqual(answers)
})

test('finishes what a killed build left behind, and removes what no part needs', async () => {
  const { build, cache, index, find } = await archive()
  for (const folder of [cache, index]) {
    await mkdir(join(folder, '2026-0123.draft/words'), { recursive: true })
    await mkdir(join(folder, '2019-4567'), { recursive: true })
  }
  await rm(join(index, 'index.json'))
  await build()
  expect((await readdir(index)).map((name) => name.split('-')[0])).toEqual(['2026', 'index.json', 'open'])
  expect((await readdir(cache)).filter((name) => /draft|4567/.test(name))).toEqual([])
  expect(await find('looms')).toEqual(['2611.00002 Looms'])
})

test('makes anew what is broken in the cache', async () => {
  const { build, cache, find } = await archive()
  await writeFile(join(cache, 'index.json'), '{"format":')
  await build()
  expect(await find('looms')).toEqual(['2611.00002 Looms'])
})

test('has nothing to find in an archive of empty days', async () => {
  const { list, build, find } = await smallArchive()
  await list('2026-11-02', [])
  expect(await build()).toBe(0)
  expect(await find('looms')).toEqual([])
})

test('says how many bytes it has', async () => {
  const { index } = await archive()
  const sizes = [...listFiles(index).values()]
  expect(weighIndex(dirname(index))).toBe(sizes.reduce((sum, size) => sum + size, 0))
  expect(weighIndex(index)).toBe(0)
})

// Where a build would write other words or bytes for the same papers, what a cache holds must not be taken over.
test('has a format version for each way of indexing', async () => {
  const { readManifest } = await archive()
  const { parts } = await readManifest()
  expect({ formatVersion, names: parts.map(({ name }) => name) }).toMatchInlineSnapshot(`
    {
      "formatVersion": 3,
      "names": [
        "open-ac5f3f46ef1b",
        "2026-9459b3b52fbe",
      ],
    }
  `)
})
