import { addDays } from '#paper/calendar-date.ts'
import { oaiSet } from '#paper/category.ts'
import type { Arxiv } from './arxiv/client.ts'
import type { OaiRecord } from './arxiv/oai.ts'
import type { DigestEvent } from './report.ts'
import type { PlannedPaper } from './to-day.ts'

/** Papers asked for one by one at the most, where the list did not hold them. */
const maxSingle = 40

/** Pages of OAI-PMH read for one category at the most; a page has about a thousand records. */
const maxPages = 60

/**
 * The records of papers whose announced version the feed did not tell: arXiv's OAI-PMH lists what changed since a day, and
 * tells of single papers that it does not list. It is asked only for days that are over. What cannot be read is a finding;
 * these papers stay provisional.
 */
export async function readVersions(
  arxiv: Arxiv,
  date: string,
  papers: PlannedPaper[],
  tell: Tell,
): Promise<Map<string, OaiRecord>> {
  const records = new Map<string, OaiRecord>()
  const wanted = new Set(papers.map(({ id }) => id))
  for (const category of new Set(papers.flatMap((paper) => Object.keys(paper.in)))) {
    if (papers.every(({ id, in: types }) => records.has(id) || !(category in types))) continue
    try {
      await readSet(arxiv, category, date, wanted, records)
    } catch (error) {
      tell({ type: 'finding', text: `OAI-PMH did not tell of ${category} since ${date}: ${(error as Error).message}` })
    }
  }
  for (const id of [...wanted].filter((id) => !records.has(id)).slice(0, maxSingle)) {
    try {
      const record = await findRecord(arxiv, id)
      if (record) records.set(id, record)
    } catch (error) {
      tell({ type: 'finding', text: `OAI-PMH did not tell of ${id}: ${(error as Error).message}` })
      break
    }
  }
  return records
}

/** The record of one paper; none where OAI-PMH does not know it. */
export async function findRecord(arxiv: Arxiv, id: string): Promise<OaiRecord | undefined> {
  const { records } = await arxiv.readOai({ ...raw, verb: 'GetRecord', identifier: `oai:arXiv.org:${id}` })
  return records.find((record) => record.id === id)
}

const raw = { metadataPrefix: 'arXivRaw' }

/** A record bears the day of its last change, which is no earlier than the evening before the announcement. */
async function readSet(
  arxiv: Arxiv,
  category: string,
  date: string,
  wanted: Set<string>,
  records: Map<string, OaiRecord>,
): Promise<void> {
  let query: Record<string, string> = { ...raw, verb: 'ListRecords', set: oaiSet(category), from: addDays(date, -1) }
  for (let page = 0; page < maxPages; page++) {
    const { records: found, resumptionToken } = await arxiv.readOai(query)
    for (const record of found) if (wanted.has(record.id)) records.set(record.id, record)
    if (!resumptionToken) return
    query = { verb: 'ListRecords', resumptionToken }
  }
}

type Tell = (event: DigestEvent) => void
