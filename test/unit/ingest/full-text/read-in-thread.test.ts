import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readInThread } from '#ingest/full-text/read-in-thread.ts'

const limits = { seconds: 60, megabytes: 300 }

test('reads a page', async () => {
  const { sections } = await readInThread({ kind: 'html', body: Buffer.from('<p>Bees fly – déjà.</p>') })
  expect(sections).toEqual([{ title: '', depth: 1, paragraphs: [{ text: 'Bees fly – déjà.' }] }])
})

test('ends a PDF that unpacks to more than memory may hold', async () => {
  const body = print(deflateSync(Buffer.alloc(600_000_000, ' ')))
  await expect(readInThread({ kind: 'pdf', body }, limits)).rejects.toThrow(
    'needs more than 300 MB of memory to be read',
  )
})

test('ends a page that takes more than memory may hold', async () => {
  const body = Buffer.from(`<body>${'<div>'.repeat(1_500_000)}`)
  await expect(readInThread({ kind: 'html', body }, limits)).rejects.toThrow(
    /needs more than \d+ MB of memory to be read/,
  )
})

test('ends a text that takes too long', async () => {
  const body = print(deflateSync(Buffer.from(`BT /F1 9 Tf ${'(a) Tj '.repeat(3_000_000)} ET`)))
  await expect(readInThread({ kind: 'pdf', body }, { seconds: 0.5, megabytes: 2000 })).rejects.toThrow(
    'takes more than 0.5 s to read',
  )
})

test('says what is wrong with a file that is no PDF', async () => {
  await expect(readInThread({ kind: 'pdf', body: Buffer.from('%PDF-1.7') })).rejects.toThrow(
    'cannot be read (Invalid PDF structure.)',
  )
})

/** One page with such a content. */
function print(content: Uint8Array): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
  ]
  const head = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n${head}5 0 obj\n<</Filter/FlateDecode/Length ${content.length}>>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ])
}
