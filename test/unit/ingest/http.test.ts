import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { createHttp, HttpError } from '#ingest/http.ts'

test('says who it is and what it takes', async () => {
  let headers: Record<string, unknown> = {}
  const url = await serve((request, response) => {
    headers = request.headers
    response.end('fine')
  })
  expect(await http().getText(url, 'text/html')).toBe('fine')
  expect(headers).toMatchObject({
    accept: 'text/html',
    'user-agent': 'Sheaf/test',
    'accept-encoding': expect.stringContaining('gzip'),
  })
  expect(headers).not.toHaveProperty('if-modified-since')
})

test('unpacks what comes packed', async () => {
  const url = await serve((_, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync('déjà vu'))
  })
  expect(await http().getText(url, '*/*')).toBe('déjà vu')
})

test.each([
  [503, true],
  [429, true],
  [406, true],
  [500, true],
  [404, false],
  [400, false],
  [403, false],
])('reports status %i; another attempt may help: %s', async (status, heals) => {
  const url = await serve((_, response) => response.writeHead(status).end())
  const error = await fails(url)
  expect(error).toMatchObject({ heals, url })
  expect(error.message).toMatch(new RegExp(`^\\[GET\\] "http://127\\.0\\.0\\.1:\\d+/": ${status} `))
})

test('reads Retry-After in seconds', async () => {
  const url = await serve((_, response) => response.writeHead(429, { 'retry-after': '7' }).end())
  expect((await fails(url)).retryAfter).toBe(7000)
})

test('reads Retry-After as a date', async () => {
  const at = new Date(Date.now() + 60_000).toUTCString()
  const url = await serve((_, response) => response.writeHead(503, { 'retry-after': at }).end())
  const { retryAfter = 0 } = await fails(url)
  expect(retryAfter).toBeGreaterThan(55_000)
  expect(retryAfter).toBeLessThanOrEqual(60_000)
})

test('ignores a Retry-After that says nothing', async () => {
  const url = await serve((_, response) => response.writeHead(429, { 'retry-after': 'soon' }).end())
  expect((await fails(url)).retryAfter).toBeUndefined()
})

test('refuses a body that is cut off', async () => {
  const url = await serve((request, response) => {
    response.setHeader('content-length', '1000')
    response.write('half')
    setTimeout(() => request.socket.destroy(), 20)
  })
  expect(await fails(url)).toMatchObject({ heals: true })
})

test('gives up on a server that says nothing', async () => {
  const url = await serve(() => {})
  const error = await fails(url, 80)
  expect(error.message).toContain('no answer within 0.08 s')
  expect(error.heals).toBe(true)
})

test('gives up on a server that stops in the middle', async () => {
  const url = await serve((_, response) => void response.write('half'))
  expect((await fails(url, 80)).message).toContain('no answer within 0.08 s')
})

test('refuses an answer of 50 MB without holding it', async () => {
  let sent = 0
  const block = Buffer.alloc(1_000_000, 'a')
  const url = await serve((_, response) => {
    const send = () => {
      while (sent < 50 && !response.destroyed) {
        sent++
        if (!response.write(block)) return void response.once('drain', send)
      }
      response.end()
    }
    send()
  })
  const error = await fails(url, 20_000)
  expect(error.message).toContain('the answer is larger than 32 MB')
  expect(error.heals).toBe(false)
  expect(sent).toBeLessThan(45)
})

test('refuses a small answer that unpacks to a huge one', async () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000, 'a'))
  const url = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
  expect((await fails(url, 20_000)).message).toContain('the answer is larger than 32 MB')
})

test('makes one request at a time, with a pause between two', async () => {
  const spans: { from: number; to: number }[] = []
  const url = await serve((_, response) => {
    const from = Date.now()
    setTimeout(() => {
      spans.push({ from, to: Date.now() })
      response.end()
    }, 20)
  })
  const client = createHttp({ userAgent: 'Sheaf/test', interval: 40, timeout: 1000 })
  await Promise.all([1, 2, 3].map(() => client.getText(url, '*/*')))
  for (const [index, span] of spans.slice(1).entries())
    expect(span.from - (spans[index]?.to ?? 0)).toBeGreaterThanOrEqual(35)
})

function http(timeout = 5000) {
  return createHttp({ userAgent: 'Sheaf/test', interval: 0, timeout })
}

async function fails(url: string, timeout?: number): Promise<HttpError> {
  const error = await http(timeout)
    .getText(url, '*/*')
    .then(
      () => new Error('it answered'),
      (e: unknown) => e,
    )
  expect(error).toBeInstanceOf(HttpError)
  return error as HttpError
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

test('hands over bytes as they came', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  const url = await serve((_, response) => response.end(bytes))
  expect(new Uint8Array(await http().getBytes(url, '*/*'))).toEqual(bytes)
})
