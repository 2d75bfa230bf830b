import type { StandinRequest, StandinResponse } from '#standin/loopback.ts'
import { emptyFeed, staleFeed } from './feed-fault.ts'
import { partialListing } from './partial-listing.ts'
import type { Random } from './random.ts'
import { errorPage, notAcceptable, rateExceeded, tooManyRequests, unavailable } from './refusal.ts'

/** What each kind of fault makes of a request; `undefined` where the request cannot meet it. */
export const faults: Record<FaultKind, (scene: FaultScene) => StandinResponse | undefined> = {
  '429': () => tooManyRequests(),
  '429-retry-after': ({ retryAfter }) => tooManyRequests(retryAfter),
  '503': unavailable,
  '406': notAcceptable,
  'rate-exceeded': rateExceeded,
  'html-page': ({ answer }) => (/xml/.test(answer().headers?.['content-type'] ?? '') ? errorPage() : undefined),
  reset: () => ({ reset: true, body: '' }),
  stall: ({ answer }) => ({ ...answer(), stall: true }),
  truncated: truncate,
  'stale-feed': staleFeed,
  'empty-feed': emptyFeed,
  'partial-listing': partialListing,
}

export const faultKinds = Object.keys(faults) as readonly FaultKind[]

/** A part of the body: promised whole by its length, in chunks without the last one, or well framed as if it were all. */
function truncate({ answer, random }: FaultScene): StandinResponse | undefined {
  const response = answer()
  const bytes = Buffer.from(response.body)
  if (bytes.length === 0) return undefined
  const cut = leastShare + random() * (mostShare - leastShare)
  const form = Math.floor(random() * 3)
  if (form === 0) return { ...response, cut }
  if (form === 1) return { ...response, headers: { ...response.headers, 'transfer-encoding': 'chunked' }, cut }
  return { ...response, body: bytes.subarray(0, Math.floor(bytes.length * cut)) }
}

const leastShare = 0.25
const mostShare = 0.75

export type FaultKind =
  | '429'
  | '429-retry-after'
  | '503'
  | '406'
  | 'rate-exceeded'
  | 'html-page'
  | 'reset'
  | 'stall'
  | 'truncated'
  | 'stale-feed'
  | 'empty-feed'
  | 'partial-listing'

/** A request that meets a fault; `answer` gives the true answer, of `now` or of another instant. */
export type FaultScene = {
  request: StandinRequest
  answer: (at?: Date) => StandinResponse
  now: Date
  random: Random
  /** Seconds. */
  retryAfter: number
}
