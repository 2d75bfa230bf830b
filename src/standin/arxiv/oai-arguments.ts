import { isCalendarDate } from '#paper/calendar-date.ts'
import { OaiError } from './oai-error.ts'
import { findSet } from './oai-set.ts'
import { parseToken } from './oai-token.ts'
import { utcDate } from './utc-clock.ts'

/** The earliest day of which arXiv's OAI-PMH has records. */
export const earliestDay = '2005-09-16'

/** The only format that the stand-in writes. */
export const rawPrefix = 'arXivRaw'

/**
 * The arguments of ListRecords, given or from a token; throws what arXiv answers to mistaken ones.
 * Source: arXiv/oaipmh, oaipmh/requests/data_queries.py, list_data
 */
export function parseListArguments(given: Record<string, string>, now: Date): ListArguments {
  const { resumptionToken, verb = '' } = given
  if (resumptionToken !== undefined && Object.keys(given).length > 2)
    throw new OaiError('badArgument', 'No other paramters allowed with resumptionToken')
  const { args, skip } = resumptionToken === undefined ? { args: given, skip: 0 } : parseToken(resumptionToken)
  if (args['verb'] !== verb) throw new OaiError('badResumptionToken', 'token from different verb')
  const unknown = Object.keys(args).some((name) => !allowed.includes(name))
  if (unknown) throw new OaiError('badArgument', `Unallowed parameter. Allowed parameters: ${allowed.join(', ')}`)
  checkPrefix(args['metadataPrefix'], verb)
  const today = utcDate(now)
  const from = parseDay('from', args) ?? earliestDay
  const until = parseDay('until', args) ?? today
  const isInSet = args['set'] ? findSet(args['set']) : () => true
  if (!isInSet) throw new OaiError('badArgument', 'Set does not exist')
  if (from > until) throw new OaiError('badArgument', 'until date must be greater than or equal to from date')
  if (from < earliestDay) throw new OaiError('badArgument', 'start date too early')
  if (until > today) throw new OaiError('badArgument', 'until date too late')
  return { from, until, isInSet, skip, args, isResumed: resumptionToken !== undefined }
}

/** Throws where a request names no format, or another than arXivRaw. */
export function checkPrefix(prefix: string | undefined, verb: string): void {
  if (prefix === undefined) throw new OaiError('badArgument', 'metadataPrefix required.')
  if (prefix !== rawPrefix)
    throw new OaiError('cannotDisseminateFormat', 'Did not recognize requested format', { verb })
}

const allowed = ['verb', 'metadataPrefix', 'from', 'until', 'set']

function parseDay(name: string, args: Record<string, string>): string | undefined {
  const day = args[name]
  if (day && !isCalendarDate(day)) throw new OaiError('badArgument', `${name} date format must be YYYY-MM-DD`)
  return day || undefined
}

export type ListArguments = {
  /** Days in UTC, both included. */
  from: string
  until: string
  isInSet: (category: string) => boolean
  /** How many matching records were sent before. */
  skip: number
  /** As given, or as the token says. */
  args: Record<string, string>
  isResumed: boolean
}
