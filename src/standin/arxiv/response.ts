import type { StandinResponse } from '#standin/loopback.ts'

/** A page of arxiv.org. */
export function html(body: string, status = 200): StandinResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

/** A feed, or an answer of the API. */
export function xml(body: string, type: string, status = 200): StandinResponse {
  return { status, headers: { 'content-type': type }, body }
}

/** A plain file. */
export function text(body: string, status = 200): StandinResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

/** The address that took a page's place for good. */
export function movedTo(location: string): StandinResponse {
  return { status: 301, headers: { location }, body: '' }
}
