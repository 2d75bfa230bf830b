import { expect, test } from 'vitest'
import { getDay } from '#content/archive.ts'
import { exitCode } from '#ingest/report.ts'
import type { Intercept } from '#standin/loopback.ts'
import { makePaper, makeWorld, startWorld } from './loopback.ts'

const wednesday = '2026-11-18'
const thursday = '2026-11-19'
const friday = '2026-11-20'
const thursdayNoon = '2026-11-19T17:00:00Z'
const fridayNoon = '2026-11-20T17:00:00Z'

/** Cross-listed in version 7, which only stat.ML's feed of Thursday shows; stat.ML's listing is empty on both days. */
const hidden = makePaper('2601.00001', ['math.CO', 'stat.ML'], {}, 7)
const world = makeWorld(
  [hidden, ...['2611.00001', '2611.00002', '2611.00003'].map((id) => makePaper(id, ['cs.LG']))],
  [
    { date: wednesday, entries: [{ id: '2611.00001', version: 1, event: 'new' }] },
    {
      date: thursday,
      entries: [
        { id: '2611.00002', version: 1, event: 'new' },
        { id: hidden.id, version: 7, event: 'cross', into: ['stat.ML'] },
      ],
    },
    { date: friday, entries: [{ id: '2611.00003', version: 1, event: 'new' }] },
  ],
)

test('takes a hidden cross-list on a day on which its category lists nothing', async () => {
  const { run, content } = await startWorld(world, thursdayNoon)
  expect(exitCode(await run())).toBe(0)
  expect(await idsOf(content, thursday)).toEqual(['2611.00002', hidden.id])
})

test('leaves out what a stale feed repeats, though no listing contradicts it', async () => {
  const { run, content } = await startWorld(world, fridayNoon, { intercept: showThursdaysFeed })
  const report = await run()
  expect(exitCode(report)).toBe(0)
  expect(report.findings).toEqual(['The feed of 2026-11-20 repeats 2601.00001 of 2026-11-19: left out.'])
  expect(await idsOf(content, friday)).toEqual(['2611.00003'])
})

test('stays partial while OAI-PMH does not confirm a hidden cross-list, and takes it back when it denies it', async () => {
  let isSilent = true
  const { run, content, setNow } = await startWorld(world, fridayNoon, {
    intercept: (request, answer, now) => {
      if (isSilent && request.url.startsWith('/oai-host/')) return { status: 404, body: '' }
      return showThursdaysFeed(request, answer, now)
    },
  })
  expect(exitCode(await run())).toBe(2)
  expect((await getDay(content, friday)).papers.at(-1)).toMatchObject({ id: hidden.id, provisional: true })
  isSilent = false
  setNow('2026-11-21T17:00:00Z')
  expect(exitCode(await run())).toBe(0)
  expect(await getDay(content, friday)).toMatchObject({
    status: 'complete',
    expected: 1,
    received: 1,
    categories: { 'stat.ML': { new: 0, cross: 0, replace: 0 } },
    papers: [{ id: '2611.00003' }],
  })
})

/** Thursday's batch under Friday's date. */
const showThursdaysFeed: Intercept = ({ url }, answer) => {
  if (!url.endsWith('/atom/stat.ML')) return undefined
  const stale = answer(new Date(thursdayNoon))
  return { ...stale, body: String(stale.body).replaceAll(thursday, friday) }
}

async function idsOf(content: string, date: string): Promise<string[]> {
  return (await getDay(content, date)).papers.map(({ id }) => id)
}
