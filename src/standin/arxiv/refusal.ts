import type { StandinResponse } from '#standin/loopback.ts'
import { renderErrorPage } from './page-html.ts'
import { html, text } from './response.ts'

/** A 429; `retryAfter` seconds, where it says how long to wait. */
export function tooManyRequests(retryAfter?: number): StandinResponse {
  const response = text('Rate exceeded.', 429)
  if (retryAfter === undefined) return response
  return { ...response, headers: { ...response.headers, 'retry-after': String(retryAfter) } }
}

/** The 503 of the cache before arXiv. */
export function unavailable(): StandinResponse {
  return html(renderBackendError('503 Service Unavailable', 'Backend fetch failed'), 503)
}

/** The 406 for headers that look like a robot's. */
export function notAcceptable(): StandinResponse {
  return html(renderBackendError('406 Not Acceptable', 'Not Acceptable'), 406)
}

/** A refusal that says 200. */
export function rateExceeded(): StandinResponse {
  return html('Rate exceeded.')
}

/** An error page that says 200. */
export function errorPage(): StandinResponse {
  return html(renderErrorPage('500 Internal Server Error', 'There was a problem getting the data.'))
}

function renderBackendError(status: string, reason: string): string {
  return `<!DOCTYPE html>
<html>
  <head>
    <title>${status}</title>
  </head>
  <body>
    <h1>Error ${status}</h1>
    <p>${reason}</p>
    <hr>
    <p>Varnish cache server</p>
  </body>
</html>
`
}
