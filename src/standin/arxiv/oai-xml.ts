import { addDays } from '#paper/calendar-date.ts'
import { escapeOai } from './escape.ts'
import { earliestDay } from './oai-arguments.ts'
import type { OaiError } from './oai-error.ts'
import type { OaiRecord } from './oai-record.ts'
import { renderOaiRecord } from './oai-record-xml.ts'
import { formatInstant, utcDate } from './utc-clock.ts'

/** A page of ListRecords; `token` leads to the next one, `''` says that a resumed list ends. */
export function renderRecords(records: OaiRecord[], { token, ...envelope }: Envelope & { token?: string }): string {
  return renderEnvelope(
    `        <ListRecords>
${records.map(renderOaiRecord).join('')}${renderToken(token, envelope.now)}        </ListRecords>`,
    envelope,
  )
}

/** The answer to GetRecord. */
export function renderRecord(record: OaiRecord, envelope: Envelope): string {
  return renderEnvelope(`    <GetRecord>\n${renderOaiRecord(record)}    </GetRecord>`, envelope)
}

/** The answer to Identify. Source: arXiv/oaipmh, oaipmh/templates/identify.xml */
export function renderIdentify(envelope: Envelope): string {
  return renderEnvelope(
    `    <Identify>
        <repositoryName>arXiv</repositoryName>
        <baseURL>${baseUrl}</baseURL>
        <protocolVersion>2.0</protocolVersion>
        <adminEmail>help@arxiv.org</adminEmail>
        <earliestDatestamp>${earliestDay}</earliestDatestamp>
        <deletedRecord>persistent</deletedRecord>
        <granularity>YYYY-MM-DD</granularity>
    </Identify>`,
    envelope,
  )
}

/** An error, sent with status 200. */
export function renderOaiError({ code, message, attributes }: OaiError, now: Date): string {
  return renderEnvelope(`        <error code='${code}'>${escapeOai(message)}</error>`, { attributes, now })
}

const baseUrl = 'http://oaipmh.arxiv.org/oai'

function renderEnvelope(content: string, { attributes, now }: Envelope): string {
  const request = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeOai(value)}"`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
    <responseDate>${formatInstant(now)}</responseDate>
            <request${request.join('')}>${baseUrl}</request>

${content}
</OAI-PMH>
`
}

/** A token lives until the next midnight in UTC. */
function renderToken(token: string | undefined, now: Date): string {
  if (token === undefined) return ''
  if (token === '') return '            <resumptionToken/>\n'
  const expires = `${addDays(utcDate(now), 1)}T00:00:00Z`
  return `            <resumptionToken expires='${expires}'>${token}</resumptionToken>\n`
}

/** `attributes`: the arguments of the request that the answer repeats. */
type Envelope = { attributes: Record<string, string>; now: Date }
