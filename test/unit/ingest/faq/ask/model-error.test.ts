import { expect, test } from 'vitest'
import { readRetryAfter } from '#ingest/faq/ask/model-error.ts'
import { redact } from '#ingest/faq/ask/redact.ts'

const now = Date.parse('2026-11-20T00:00:00Z')

test.each([
  [{ 'retry-after': '7' }, 7000],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'retry-after': 'Fri, 20 Nov 2026 00:01:00 GMT' }, 60_000],
  [{ 'retry-after': 'Thu, 19 Nov 2026 00:00:00 GMT' }, 0],
  [{ 'retry-after-ms': '1234', 'retry-after': '7' }, 1234],
  [{ 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1m30s' }, 90_000],
  [{ 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '250ms' }, 250],
  [{ 'x-ratelimit-remaining-requests': '9', 'x-ratelimit-reset-requests': '1m30s' }, undefined],
  [{ 'x-ratelimit-reset': String(now + 5000) }, 5000],
  [{ 'x-ratelimit-reset': String(now / 1000 + 5) }, 5000],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('%j: wait %s ms', (headers, wait) => {
  expect(readRetryAfter(new Headers(headers), now)).toBe(wait)
})

test.each([
  ['Incorrect API key provided: sk-abc***xyz.', 'Incorrect API key provided: [key]'],
  ['{"authorization":"Bearer eyJhbGciOi.x-y"}', '{"authorization":"[key]"}'],
  ['no key my-secret-9 at http://me:pass@host/v1', 'no key [key] at http://host/v1'],
  ['a\n  b\u0000', 'a b\u0000'],
])('%j is shown as %j', (message, shown) => {
  expect(redact(message, ['my-secret-9', 'none', ''])).toBe(shown)
})

test('a page of words is shown by its beginning', () => {
  expect(redact('word '.repeat(100_000), [])).toHaveLength(302)
})
