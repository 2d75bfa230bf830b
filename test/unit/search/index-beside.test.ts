import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeIndexBeside } from '#search/index-beside.ts'
import { smallArchive, titled } from './small-archive.ts'

const papers = [titled('2611.00001', 'Weaving $n$ tensors', '2026-11-02'), titled('2611.00002', 'Looms', '2026-11-02')]

test('makes the index that is made here, in a thread', async () => {
  const { folder, catalogue, list, build, readManifest } = await smallArchive()
  await list('2026-11-02', papers)
  await build()
  const made = await makeIndexBeside({ catalogue, content: join(folder, 'content'), cache: join(folder, 'other') })
  expect(made).toEqual(await readManifest())
})

test('makes an index of no papers', async () => {
  const { folder, catalogue } = await smallArchive()
  const made = await makeIndexBeside({ catalogue, content: join(folder, 'content'), cache: join(folder, 'cache') })
  expect(made).toMatchObject({ month: '', parts: [] })
})

test('says why it could not be made', async () => {
  const { folder, catalogue, list, build } = await smallArchive()
  await list('2026-11-02', papers)
  await build()
  const content = join(folder, 'content')
  await rm(join(content, 'papers'), { recursive: true })
  await expect(makeIndexBeside({ catalogue, content, cache: join(folder, 'other') })).rejects.toThrow(
    '2611.00001.mdx is missing',
  )
})
