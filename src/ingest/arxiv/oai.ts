import { parseArxivId } from '#paper/id.ts'
import { isWebAddress } from '#paper/urls.ts'
import { allOf, childOf, parseXml, textOf, type XmlValue } from './xml.ts'

/**
 * Reads one page of OAI-PMH `ListRecords`, or the one record of `GetRecord`, in the format `arXivRaw`: each paper's versions
 * with their submission, and its licence. Source: https://info.arxiv.org/help/oa/index.html
 *
 * No matching record is an empty page, and so is a paper that it does not know. Throws where the document is something else, is cut off, or reports an error.
 */
export function parseOai(xml: string): OaiPage {
  const root = parseXml(xml, ['record', 'version'])['OAI-PMH']
  if (root === undefined) throw new Error(`not an OAI-PMH answer. It begins: ${JSON.stringify(xml.slice(0, 120))}`)
  const error = childOf(root, 'error')
  const code = textOf(childOf(error, '@code'))
  if (code === 'noRecordsMatch' || code === 'idDoesNotExist') return { records: [] }
  if (error !== undefined) throw new Error(`arXiv answers: ${code}: ${textOf(error).trim()}`)
  const list = childOf(root, 'ListRecords') ?? childOf(root, 'GetRecord')
  const token = textOf(childOf(list, 'resumptionToken')).trim()
  return { records: allOf(childOf(list, 'record')).flatMap(parseRecord), ...(token && { resumptionToken: token }) }
}

/** A deleted record has no metadata. */
function parseRecord(record: XmlValue): OaiRecord[] {
  const raw = childOf(childOf(record, 'metadata'), 'arXivRaw')
  const id = parseArxivId(textOf(childOf(raw, 'id')))?.id
  if (!id) return []
  const license = textOf(childOf(raw, 'license')).trim()
  const versions = allOf(childOf(raw, 'version')).map((version) => ({
    version: Number(textOf(childOf(version, '@version')).replace(/^v/, '')),
    submitted: new Date(textOf(childOf(version, 'date'))),
  }))
  const dated = versions.filter(({ submitted }) => !Number.isNaN(submitted.getTime()))
  const changed = textOf(childOf(childOf(record, 'header'), 'datestamp')).trim()
  return [{ id, changed, versions: dated, ...(isWebAddress(license) && { license }) }]
}

export type OaiPage = { records: OaiRecord[]; resumptionToken?: string }

export type OaiRecord = {
  id: string
  /** The day of its last change or announcement in Greenwich, `YYYY-MM-DD`: that of the listing, which is made in its first hours. */
  changed: string
  /** In rising order. */
  versions: { version: number; submitted: Date }[]
  license?: string
}
