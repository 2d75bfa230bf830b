import { readFile } from 'node:fs/promises'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, inject, test } from 'vitest'
import { getDay } from '#content/archive.ts'
import { listDays } from '#content/list-days.ts'

const { content, out } = inject('sample')
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['entry', 'item'].includes(name) })

test('holds the papers of the two newest days once, newest first', async () => {
  const { feed } = await readXml('atom.xml')
  const ids: string[] = feed.entry.map(({ id }: { id: string }) => id)
  const days = await Promise.all((await listDays(content)).map((date) => getDay(content, date)))
  const announced = new Set(
    days
      .reverse()
      .slice(0, 2)
      .flatMap(({ papers }) => papers.map(({ id }) => `https://arxiv.org/abs/${id}`)),
  )
  expect(ids).toEqual([...announced])
})

test.each(['', 'arxiv/cs.LG/', 'arxiv/hep-th/'])('has the same entries in all formats of /%s', async (folder) => {
  const atom = (await readXml(`${folder}atom.xml`)).feed.entry.map(({ id }: { id: string }) => id)
  const rss = (await readXml(`${folder}rss.xml`)).rss.channel.item.map(
    (item: { guid: { '#text': string } }) => item.guid['#text'],
  )
  const json = JSON.parse(await readFile(`${out}/${folder}feed.json`, 'utf8')).items.map(({ id }: { id: string }) => id)
  expect(atom.length).toBeGreaterThan(0)
  expect(rss).toEqual(atom)
  expect(json).toEqual(atom)
})

test('carries abstract and answers, and links to the site', async () => {
  const { feed } = await readXml('atom.xml')
  const entry = feed.entry.find(({ id }: { id: string }) => id.endsWith('2611.11007'))
  expect(entry.link['@_href']).toBe('https://sheaf.example/under/a-path/arxiv/2611.11007/')
  expect(entry.content['#text']).toContain('A fact that occurs ten times')
  expect(entry.content['#text']).toContain('What problem does this paper try to solve?')
})

test('lists its days as JSON', async () => {
  const days = JSON.parse(await readFile(`${out}/api/days.json`, 'utf8'))
  expect(days.map(({ date }: { date: string }) => date)).toEqual(['2026-11-20', '2026-11-19', '2026-11-18'])
  const day = JSON.parse(await readFile(`${out}/api/days/2026-11-20.json`, 'utf8'))
  expect(day.papers).toHaveLength(days[0].received)
})

async function readXml(path: string) {
  const xml = await readFile(`${out}/${path}`, 'utf8')
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml)
}
