import { manifestPath, parseManifest } from '#search/format/manifest.ts'
import { IndexPart } from './part.ts'

/** Opens the index below an address. Throws where there is none. */
export async function openIndex(address: string): Promise<IndexPart[]> {
  // A browser may keep the parts, whose names change with their content; the manifest it has to ask for.
  const response = await get(`${address}${manifestPath}`, 'no-cache')
  const { parts } = parseManifest(await response.text())
  return parts.map((part) => new IndexPart(part, async (path) => unpack(await get(`${address}${path}`, 'default'))))
}

async function get(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache })
  if (response.ok) return response
  throw new Error(`[GET] "${address}": ${response.status} ${response.statusText}`)
}

async function unpack({ body }: Response): Promise<Uint8Array> {
  const stream = body?.pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
