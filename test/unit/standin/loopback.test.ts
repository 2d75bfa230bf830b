import { afterEach, expect, test } from 'vitest'
import { type Loopback, type StandinResponse, serveLoopback } from '#standin/loopback.ts'

let server: Loopback | undefined
afterEach(() => server?.close())

async function ask(response: StandinResponse, init?: RequestInit): Promise<Response> {
  await server?.close()
  server = await serveLoopback(() => response, {})
  return fetch(server.origin, init)
}

const body = 'é'.repeat(50)

test('answers after its delay', async () => {
  const start = performance.now()
  const response = await ask({ body, delay: 60 })
  expect(await response.text()).toBe(body)
  expect(performance.now() - start).toBeGreaterThan(55)
})

test('stalls in the middle of the body until the client gives up', async () => {
  const response = await ask({ body, stall: true, headers: { 'x-a': 'b' } }, { signal: AbortSignal.timeout(150) })
  expect(response.headers.get('content-length')).toBe('100')
  expect(response.headers.get('x-a')).toBe('b')
  const reader = response.body?.getReader()
  expect((await reader?.read())?.value).toHaveLength(50)
  await expect(reader?.read()).rejects.toThrow('timeout')
})

test('breaks off after a share of what its length promised', async () => {
  const response = await ask({ body, cut: 0.3 })
  expect(response.headers.get('content-length')).toBe('100')
  const reader = response.body?.getReader()
  expect((await reader?.read())?.value).toHaveLength(30)
  await expect(reader?.read()).rejects.toThrow()
})

test('breaks off between chunks, and before the first byte of the body', async () => {
  const headers = { 'transfer-encoding': 'chunked' }
  const response = await ask({ body, cut: 0.5, headers })
  expect(response.headers.get('content-length')).toBeNull()
  await expect(response.text()).rejects.toThrow()
  const none = await ask({ body, cut: 0 })
  expect(none.status).toBe(200)
  await expect(none.text()).rejects.toThrow()
})

test('resets the connection without an answer', async () => {
  await expect(ask({ body, reset: true })).rejects.toThrow('fetch failed')
  expect(server?.requests).toHaveLength(1)
})

test('closes at once, whatever hangs, and twice', async () => {
  const stalled = await ask({ body, stall: true })
  const text = expect(stalled.text()).rejects.toThrow()
  const start = performance.now()
  await server?.close()
  await server?.close()
  await text
  expect(performance.now() - start).toBeLessThan(500)

  server = await serveLoopback(() => ({ body, delay: 60_000 }), {})
  const delayed = expect(fetch(server.origin)).rejects.toThrow()
  while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await server.close()
  await delayed
})

test('outlives a client that leaves in the middle of a request or an answer', async () => {
  server = await serveLoopback(() => ({ body: 'x'.repeat(10_000_000), delay: 20 }), {})
  await expect(fetch(server.origin, { signal: AbortSignal.timeout(5) })).rejects.toThrow()
  const leaving = new AbortController()
  await fetch(server.origin, { signal: leaving.signal })
  leaving.abort()
  expect((await (await fetch(server.origin)).text()).length).toBe(10_000_000)
})
