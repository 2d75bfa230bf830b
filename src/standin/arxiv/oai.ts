import { parseArxivId } from '#paper/id.ts'
import type { StandinResponse } from '#standin/loopback.ts'
import { checkPrefix, parseListArguments } from './oai-arguments.ts'
import { OaiError } from './oai-error.ts'
import { listOaiRecords, type OaiRecord } from './oai-record.ts'
import { toToken } from './oai-token.ts'
import { renderIdentify, renderOaiError, renderRecord, renderRecords } from './oai-xml.ts'
import { xml } from './response.ts'
import type { SiteOptions } from './site.ts'
import { viewSite } from './view.ts'

/**
 * Answers for oaipmh.arxiv.org/oai: Identify, GetRecord and ListRecords in the format arXivRaw, `pageSize` records a
 * page. Every answer has status 200. Source: arXiv/oaipmh
 */
export function answerOai(query: URLSearchParams, { world, now, pageSize }: OaiOptions): StandinResponse {
  const attributes = Object.fromEntries(query)
  try {
    return xml(render(), type)
  } catch (error) {
    if (error instanceof OaiError) return xml(renderOaiError(error, now), type)
    throw error
  }

  function render(): string {
    if (query.size > Object.keys(attributes).length)
      throw new OaiError('badArgument', 'Duplicate parameters not allowed')
    const { verb } = attributes
    if (verb === 'Identify') return renderIdentify({ attributes, now })
    const records = listOaiRecords(viewSite(world, now))
    if (verb === 'GetRecord') return renderRecord(getRecord(records, attributes), { attributes, now })
    if (verb === 'ListRecords') return renderRecords(...listPage(records, { attributes, now, pageSize }))
    throw new OaiError('badVerb', 'Invalid verb provided')
  }
}

const type = 'application/xml'

function getRecord(records: OaiRecord[], { identifier, metadataPrefix, verb = '' }: Record<string, string>): OaiRecord {
  if (identifier === undefined)
    throw new OaiError('badArgument', 'Parameters provided did not match expected. Expected: identifier')
  checkPrefix(metadataPrefix, verb)
  const { id, version } = /^oai:arXiv\.org:/.test(identifier) ? (parseArxivId(identifier) ?? {}) : {}
  const record = version === undefined && records.find(({ paper }) => paper.id === id)
  if (!record) throw new OaiError('idDoesNotExist', undefined, { verb, identifier })
  return record
}

/** The records of a page and how it goes on: after a full page from the last day on, without what that day showed. */
function listPage(records: OaiRecord[], { attributes, now, pageSize }: ListOptions): Parameters<typeof renderRecords> {
  const { from, until, isInSet, skip, args, isResumed } = parseListArguments(attributes, now)
  const matching = records
    .filter(({ datestamp }) => datestamp >= from && datestamp <= until)
    .filter(({ paper }) => paper.categories.some(isInSet))
    .slice(skip)
  const page = matching.slice(0, pageSize)
  if (page.length === 0) throw new OaiError('noRecordsMatch', undefined, attributes)
  const next = matching[pageSize]
  if (!next) return [page, { attributes, now, ...(isResumed && { token: '' }) }]
  const shown = page.filter(({ datestamp }) => datestamp === next.datestamp).length
  const token =
    shown === page.length ? toToken(args, skip + pageSize) : toToken({ ...args, from: next.datestamp }, shown)
  return [page, { attributes, now, token }]
}

/** `pageSize`: most records a page. */
export type OaiOptions = SiteOptions & { pageSize: number }
type ListOptions = Omit<OaiOptions, 'world'> & { attributes: Record<string, string> }
