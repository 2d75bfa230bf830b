import { XMLParser } from 'fast-xml-parser'
import { afterEach, expect, test } from 'vitest'
import { type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import type { StandinWorld } from '#standin/arxiv/world.ts'
import { manyNew, noon, worldOf } from './synthetic-world.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => ['record', 'version', 'setSpec'].includes(name),
})

let arxiv: ArxivStandin | undefined
afterEach(() => arxiv?.close())

async function ask(query: string, { world = mixed, now = noon, oaiPageSize = 1000, init = {} }: Setting = {}) {
  await arxiv?.close()
  arxiv = await startArxiv(world, { now, oaiPageSize })
  const response = await fetch(`${arxiv.oai}${query}`, init)
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text,
    root: parser.parse(text)['OAI-PMH'],
  }
}

async function list(query: string, setting: Setting = {}) {
  const { root } = await ask(`?verb=ListRecords&metadataPrefix=arXivRaw${query}`, setting)
  const records: Record_[] = root.ListRecords?.record ?? []
  return {
    ids: records.map(({ header }) => header.identifier.replace('oai:arXiv.org:', '')),
    records,
    error: root.error?.['@code'] as string | undefined,
    token: root.ListRecords?.resumptionToken,
  }
}

const mixed = worldOf([
  { id: '2611.00001' },
  { id: '2611.00002', words: { categories: ['math.NT', 'math-ph'] } },
  { id: '2611.00003', words: { categories: ['quant-ph', 'astro-ph.GA'] } },
  {
    id: '2609.00007',
    event: 'replace',
    version: 3,
    words: {
      title: 'Schr\\"odinger & <cats>\u0007',
      abstract: "First\nline's end.\n  Second paragraph.",
      comments: '3 pages',
      journal: 'J. X 1 (2026)',
      doi: '10.1/x',
      authors: ['José Núñez', '陈沐阳'],
      categories: ['cs.LG', 'stat.ML', 'math.NA'],
      mscClass: '60K35',
      acmClass: 'I.2.7; H.3.3',
    },
  },
])
mixed.mailings.unshift({ date: '2026-11-18', entries: [{ id: '2609.00007', version: 2, event: 'replace' }] })

test('writes a record with every version that is public', async () => {
  const { root, status, type } = await ask(
    '?verb=GetRecord&metadataPrefix=arXivRaw&identifier=oai:arXiv.org:2609.00007',
  )
  expect([status, type]).toEqual([200, 'application/xml'])
  expect(root.request).toEqual({
    '#text': 'http://oaipmh.arxiv.org/oai',
    '@verb': 'GetRecord',
    '@metadataPrefix': 'arXivRaw',
    '@identifier': 'oai:arXiv.org:2609.00007',
  })
  const [{ header, metadata }] = root.GetRecord.record
  expect(header).toEqual({
    identifier: 'oai:arXiv.org:2609.00007',
    datestamp: '2026-11-20',
    setSpec: ['cs:cs:LG', 'stat:stat:ML', 'math:math:NA'],
  })
  expect(metadata.arXivRaw).toMatchObject({
    id: '2609.00007',
    version: [
      { '@version': 'v1', date: 'Tue, 10 Nov 2026 12:00:00 GMT' },
      { '@version': 'v2', date: 'Wed, 11 Nov 2026 12:00:00 GMT' },
      { '@version': 'v3', date: 'Thu, 12 Nov 2026 12:00:00 GMT' },
    ],
    title: 'Schr\\"odinger & <cats>',
    authors: "Jos\\'e N\\'u\\~nez, 陈沐阳",
    categories: 'cs.LG stat.ML math.NA',
    comments: '3 pages',
    'msc-class': '60K35',
    'acm-class': 'I.2.7; H.3.3',
    'journal-ref': 'J. X 1 (2026)',
    doi: '10.1/x',
    license: 'http://creativecommons.org/licenses/by/4.0/',
    abstract: "First line's end.\n  Second paragraph.",
  })
})

test('holds back what is not public yet, and moves the datestamp with the version', async () => {
  const before = new Date('2026-11-20T00:59:59Z')
  const { ids, records } = await list('&from=2026-11-01', { now: before })
  expect(ids).toEqual(['2609.00007'])
  expect(records[0]?.header.datestamp).toBe('2026-11-18')
  expect(records[0]?.metadata.arXivRaw.version).toHaveLength(2)
  const evening = await list('&from=2026-11-20', { now: new Date('2026-11-20T01:00:00Z') })
  expect(evening.ids).toEqual(['2609.00007', '2611.00001', '2611.00002', '2611.00003'])
})

test('dates a late announcement by its day in UTC', async () => {
  const late = worldOf([{ id: '2611.00001' }])
  late.mailings = late.mailings.map((mailing) => ({ ...mailing, at: '2026-11-21T02:00:00Z' }))
  const { records } = await list('', { world: late, now: new Date('2026-11-21T12:00:00Z') })
  expect(records[0]?.header.datestamp).toBe('2026-11-21')
})

test.each([
  ['cs', ['2609.00007', '2611.00001']],
  ['cs:cs', ['2609.00007', '2611.00001']],
  ['cs:cs:LG', ['2609.00007', '2611.00001']],
  ['cs:cs:NA', ['2609.00007']],
  ['physics', ['2611.00002', '2611.00003']],
  ['physics:quant-ph', ['2611.00003']],
  ['physics:astro-ph', ['2611.00003']],
  ['physics:astro-ph:GA', ['2611.00003']],
  ['math', ['2609.00007', '2611.00002']],
])('lists the set %s', async (set, ids) => {
  expect((await list(`&from=2026-11-01&set=${set}`)).ids).toEqual(ids)
})

test('takes both days of a range in', async () => {
  expect((await list('&from=2026-11-20&until=2026-11-20')).ids).toHaveLength(4)
  expect((await list('&from=2026-11-18&until=2026-11-19')).error).toBe('noRecordsMatch')
})

test('goes on with a resumption token to an empty one', async () => {
  const world = worldOf(manyNew(5))
  world.mailings.unshift({
    date: '2026-11-18',
    entries: manyNew(2).map(({ id }) => ({ id, version: 1, event: 'new' })),
  })
  world.mailings = world.mailings.map(({ date, entries }) => ({
    date,
    entries: date === '2026-11-18' ? entries : entries.slice(2),
  }))
  const setting = { world, oaiPageSize: 2 }
  const pages: string[][] = []
  let page = await list('&from=2026-11-01&set=cs:cs:LG', setting)
  for (;;) {
    pages.push(page.ids)
    if (!page.token) break
    expect(page.token['@expires']).toBe('2026-11-21T00:00:00Z')
    const query = `?verb=ListRecords&resumptionToken=${encodeURIComponent(page.token['#text'])}`
    const { root } = await ask(query, setting)
    const records: Record_[] = root.ListRecords.record
    page = {
      ...page,
      ids: records.map(({ header }) => header.identifier.slice(14)),
      token: root.ListRecords.resumptionToken,
    }
  }
  expect(pages).toEqual([['2611.00001', '2611.00002'], ['2611.00003', '2611.00004'], ['2611.00005']])
  expect(page.token).toBe('')
})

test('writes the token as arXiv does', async () => {
  const world = worldOf(manyNew(5))
  const { token } = await list('&from=2026-11-20&set=cs:cs:LG', { world, oaiPageSize: 3 })
  expect(token['#text']).toBe(
    'verb%3DListRecords%26metadataPrefix%3DarXivRaw%26from%3D2026-11-20%26set%3Dcs%253Acs%253ALG%26skip%3D3',
  )
})

test('writes no token where all records fit', async () => {
  expect((await list('', { oaiPageSize: 4 })).token).toBeUndefined()
})

test.each([
  ['?verb=ListRecords', 'badArgument', 'metadataPrefix required.'],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&from=2026-1-1', 'badArgument', 'from date format must be YYYY-MM-DD'],
  [
    '?verb=ListRecords&metadataPrefix=arXivRaw&from=2026-11-20&until=2026-11-19',
    'badArgument',
    'greater than or equal',
  ],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&from=2026-11-21', 'badArgument', 'greater than or equal'],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&until=2026-11-21', 'badArgument', 'until date too late'],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&from=2005-09-15', 'badArgument', 'start date too early'],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&set=cs:cs:XX', 'badArgument', 'Set does not exist'],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&set=math:quant-ph', 'badArgument', 'Set does not exist'],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&max=5', 'badArgument', 'Unallowed parameter'],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&from=2026-11-20&from=2026-11-19', 'badArgument', 'Duplicate parameters'],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&resumptionToken=x', 'badArgument', 'No other paramters'],
  ['?verb=ListRecords&resumptionToken=x', 'badResumptionToken', 'Token decoding failed'],
  ['?verb=ListRecords&resumptionToken=verb%3DGetRecord%26skip%3D5', 'badResumptionToken', 'different verb'],
  ['?verb=ListRecords&resumptionToken=%25', 'badResumptionToken', 'Token decoding failed'],
  ['?verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat', 'Did not recognize requested format'],
  ['?verb=ListRecords&metadataPrefix=arXivRaw&set=econ', 'noRecordsMatch', 'results in an empty list.'],
  ['?verb=GetRecord&metadataPrefix=arXivRaw', 'badArgument', 'did not match expected'],
  [
    '?verb=GetRecord&metadataPrefix=arXivRaw&identifier=oai:arXiv.org:2611.99999',
    'idDoesNotExist',
    'unknown or illegal',
  ],
  ['?verb=GetRecord&metadataPrefix=arXivRaw&identifier=2611.00001', 'idDoesNotExist', 'unknown or illegal'],
  ['?verb=Nothing', 'badVerb', 'Invalid verb provided'],
])('answers %s with %s', async (query, code, reason) => {
  const { status, root } = await ask(query)
  expect(status).toBe(200)
  expect(root.error['@code']).toBe(code)
  expect(root.error['#text']).toContain(reason)
})

test('names itself, by GET and by POST', async () => {
  const { root } = await ask('?verb=Identify')
  expect(root.Identify).toMatchObject({
    repositoryName: 'arXiv',
    earliestDatestamp: '2005-09-16',
    granularity: 'YYYY-MM-DD',
  })
  const posted = await ask('', { init: { method: 'POST', body: new URLSearchParams({ verb: 'Identify' }) } })
  expect(posted.root.Identify.repositoryName).toBe('arXiv')
})

type Setting = { world?: StandinWorld; now?: Date; oaiPageSize?: number; init?: RequestInit }
type Record_ = {
  header: { identifier: string; datestamp: string; setSpec: string[] }
  metadata: { arXivRaw: { version: unknown[] } }
}
