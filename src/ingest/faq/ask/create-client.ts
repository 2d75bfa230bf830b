import OpenAI from 'openai'

/** The openai package for one address: no retries of its own, answers of a bounded size, silent. */
export function createClient({ key, baseUrl, seconds }: { key: string; baseUrl: string; seconds: number }): OpenAI {
  return new OpenAI({
    // The package refuses to start without a key, which models on localhost do not need.
    apiKey: key || 'none',
    baseURL: baseUrl,
    timeout: seconds * 1000,
    maxRetries: 0,
    logLevel: 'off',
    fetch: fetchWhole,
  })
}

/** The largest answer accepted, in bytes: a batch's file of answers. */
const mostBytes = 500_000_000

/** Reads an answer to its end, so that the request's time limit holds for all of it. */
async function fetchWhole(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) throw new Error(`the answer is larger than ${mostBytes / 1e6} MB`)
    chunks.push(chunk)
  }
  const { status, statusText, headers } = response
  return new Response(size > 0 ? Buffer.concat(chunks) : null, { status, statusText, headers })
}
