import { expect, test } from 'vitest'
import { smallArchive, titled } from '../search/small-archive.ts'

async function archive() {
  const small = await smallArchive()
  await small.list('2025-03-03', [titled('2503.00001', 'Rope', '2025-03-03', { abstract: 'Knots in rope.' })])
  await small.list('2026-10-29', [
    titled('2610.00001', 'Knots', '2026-10-29', { abstract: 'Of rope.' }),
    titled('2610.00002', 'Hemp', '2026-10-29', { abstract: 'It makes rope, and knots of rope.' }),
  ])
  await small.list('2026-11-02', [titled('2611.00001', 'Knots', '2026-11-02', { abstract: 'Of string.' })])
  await small.build()
  return small
}

test('puts titles before abstracts, and of equally good papers the newest first', async () => {
  const { find } = await archive()
  expect(await find('knots')).toEqual(['2611.00001 Knots', '2610.00001 Knots', '2610.00002 Hemp', '2503.00001 Rope'])
})

test('finds papers that hold all words, wherever these stand', async () => {
  const { find } = await archive()
  expect((await find('rope knots')).sort()).toEqual(['2503.00001 Rope', '2610.00001 Knots', '2610.00002 Hemp'])
})

test('falls back to papers with most of the words, never to beginnings of a word', async () => {
  const { find } = await archive()
  expect(await find('hemp string')).toEqual(['2610.00002 Hemp', '2611.00001 Knots'])
  expect(await find('knotsxyz')).toEqual([])
})
