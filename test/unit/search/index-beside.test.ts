import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeIndexBeside } from '#search/index-beside.ts'
import { smallArchive, titled } from './small-archive.ts'

const papers = [titled('2611.00001', 'Weaving $n$ tensors', '2026-11-02'), titled('2611.00002', 'Looms', '2026-11-02')]

test('makes the index that is made here, in a thread', async () => {
  const small = await smallArchive()
  await small.list('2026-11-02', papers)
  await small.build()
  const made = await makeIndexBeside({
    papers: await small.listPapers(),
    content: join(small.folder, 'content'),
    cache: join(small.folder, 'other'),
  })
  expect(made).toEqual(await small.readManifest())
})

test('makes an index of no papers', async () => {
  const { folder } = await smallArchive()
  const made = await makeIndexBeside({ papers: [], content: join(folder, 'content'), cache: join(folder, 'cache') })
  expect(made).toMatchObject({ month: '', parts: [] })
})

test('says why it could not be made', async () => {
  const { folder } = await smallArchive()
  const lost = { id: '2611.00001', digest: 'a', listed: '2026-11-02', latest: '2026-11-02' }
  const making = makeIndexBeside({ papers: [lost], content: join(folder, 'content'), cache: join(folder, 'cache') })
  await expect(making).rejects.toThrow('2611.00001.mdx is missing')
})
