import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Serves a folder on loopback as GitHub Pages would: text by gzip, everything kept for ten minutes; counts what it sends. */
export async function serve(folder: string): Promise<Served> {
  const sockets = new Set<Socket>()
  let files = 0
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const bytes = await readFile(file).catch(() => undefined)
    files++
    if (!bytes) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(file)]
    const headers = { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'max-age=600' }
    response.writeHead(200, { ...headers, ...(type && { 'content-encoding': 'gzip' }) })
    response.end(type ? gzipSync(bytes) : bytes)
  })
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    sent: () => ({ bytes: [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0), files }),
    close: () => server.close(),
  }
}

/** What is sent by gzip. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export type Served = {
  address: string
  /** Since the start; bytes with their headers. */
  sent(): { bytes: number; files: number }
  close(): void
}
