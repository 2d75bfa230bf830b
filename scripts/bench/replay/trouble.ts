import { createFaults, type FaultKind } from '#standin/arxiv/faults.ts'
import type { Intercept, StandinRequest } from '#standin/loopback.ts'
import { createRandom, type Random } from '../random.ts'

/**
 * arXiv under strain from the second run to the last one: faults on a share of all requests, and hours or days in which one
 * of its services is down. The first run is calm: an archive that does not begin yet misses nothing.
 */
export function createTrouble({ seed, rate, runs }: { seed: number; rate: number; runs: Date[] }): Trouble {
  const met: Trouble['met'] = new Map()
  const faulty = new Set<StandinRequest>()
  const outages = drawOutages(createRandom(seed), runs.slice(1))
  const [first = never, until = never] = [runs[0], runs.at(-1)]
  const isDown = (url: string, now: Date) =>
    outages.some(({ service, from, to }) => service.test(url) && from <= now && now <= to)
  const note = (request: StandinRequest, kind: FaultKind | 'down') => {
    faulty.add(request)
    met.set(kind, (met.get(kind) ?? 0) + 1)
  }
  const faults = createFaults({
    seed,
    rate,
    down: (request, now) => {
      const down = isDown(request.url, now)
      if (down) note(request, 'down')
      return down
    },
    tell: ({ kind, request }) => note(request, kind),
  })
  return {
    intercept: (request, answer, now) => (now > first && now <= until ? faults(request, answer, now) : undefined),
    isDown,
    isFaulty: (request) => faulty.has(request),
    until,
    met,
  }
}

const never = new Date(0)

/** Without any trouble. */
export const calm: Trouble = {
  intercept: () => undefined,
  isDown: () => false,
  isFaulty: () => false,
  until: never,
  met: new Map(),
}

/** By the stand-in's paths: listing and catch-up, feed, API, OAI-PMH. */
const services = [/^\/(list|catchup)\//, /^\/rss-host\//, /^\/api-host\//, /^\/oai-host\//]
/** The share of runs with which a service goes down. */
const outageShare = 0.03
/** Runs that it stays down for at the most, besides the first. */
const longestOutage = 5

function drawOutages(random: Random, runs: Date[]): Outage[] {
  return services.flatMap((service) =>
    runs.flatMap((from, index) => {
      if (!random.chance(outageShare)) return []
      return [{ service, from, to: runs[index + random.between(0, longestOutage)] ?? from }]
    }),
  )
}

type Outage = { service: RegExp; from: Date; to: Date }

export type Trouble = {
  intercept: Intercept
  isDown: (url: string, now: Date) => boolean
  isFaulty: (request: StandinRequest) => boolean
  /** The last instant of trouble. */
  until: Date
  /** How often each kind of fault was met. */
  met: Map<FaultKind | 'down', number>
}
