import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { getDay } from '#content/archive.ts'
import { makePaper, makeWorld, startWorld } from '../ingest/loopback.ts'

const world = makeWorld(
  [makePaper('2611.00001', ['cs.LG'])],
  [{ date: '2026-11-20', entries: [{ id: '2611.00001', version: 1, event: 'new' }] }],
)

test('ends with 0 when everything announced is there', async () => {
  const { settings, content } = await start()
  const { code, stdout } = await runDigest([], settings)
  expect(code).toBe(0)
  expect(stdout).toContain('2026-11-20: 1 of 1 papers (complete), 2 files changed')
  expect(await getDay(content, '2026-11-20')).toMatchObject({ received: 1 })
})

test('ends with 0 on a day without announcement', async () => {
  const { settings } = await start()
  const { code, stdout } = await runDigest(['--date', '2026-11-15'], settings)
  expect(code).toBe(0)
  expect(stdout).toContain('arXiv announced nothing new.')
})

test('ends with 2 when something is published, but incomplete', async () => {
  const { settings } = await start((url) => url.includes('/api/'))
  expect((await runDigest([], settings)).code).toBe(2)
})

test('ends with 1 when arXiv cannot be reached, and names the address', async () => {
  const { settings } = await start()
  const { code, stdout } = await runDigest([], { ...settings, SHEAF_ARXIV_WEB: 'http://127.0.0.1:65123' })
  expect(code).toBe(1)
  expect(stdout).toContain(
    'Not read: cs.LG: [GET] "http://127.0.0.1:65123/list/cs.LG/new?skip=0&show=2000": ECONNREFUSED',
  )
})

test('ends with 1 on an unknown category, and suggests the nearest', async () => {
  const { code, stderr } = await runDigest([], { SHEAF_CATEGORIES: 'cs.LG,csCL' })
  expect(code).toBe(1)
  expect(stderr).toMatchInlineSnapshot(`
    "SHEAF_CATEGORIES: "csCL" is not an arXiv category. Did you mean "cs.CL"? (List: https://arxiv.org/category_taxonomy)
    "
  `)
})

test('ends with 1 on a day that does not exist', async () => {
  const { code, stderr } = await runDigest(['--date', '2026-02-30'], {})
  expect(code).toBe(1)
  expect(stderr).toMatchInlineSnapshot(`
    "--date "2026-02-30" is not a day. Write it as YYYY-MM-DD, such as 2026-11-20.
    "
  `)
})

test('says what a provider would cost, even without a key for it', async () => {
  const { settings } = await start()
  const { code, stdout } = await runDigest(['--dry-run', '--provider', 'openai'], settings)
  expect(code).toBe(0)
  expect(stdout).toMatch(/Answers about 1 papers by gpt-5-mini: .* tokens read .* written, about \$0\.0\d+; /)
})

test('ends with 1 where a provider has no key', async () => {
  const { settings } = await start()
  const { code, stderr } = await runDigest(['--provider', 'openai'], settings)
  expect(code).toBe(1)
  expect(stderr).toContain('faq.provider: "openai" needs a key.')
})

test('ends with 1 on an unknown option', async () => {
  const { code, stderr } = await runDigest(['--days', '3'], {})
  expect(code).toBe(1)
  expect(stderr).toContain('--days')
})

async function start(isSilent: (url: string) => boolean = () => false) {
  const { arxiv, content } = await startWorld(world, '2026-11-20T17:00:00Z', {
    intercept: ({ url }) => (isSilent(url) ? { status: 503, headers: {}, body: '' } : undefined),
  })
  const settings = {
    SHEAF_CATEGORIES: 'cs.LG',
    SHEAF_CONTENT: content,
    SHEAF_ARXIV_WEB: arxiv.web,
    SHEAF_ARXIV_FEED: arxiv.feed,
    SHEAF_ARXIV_API: arxiv.api,
    SHEAF_ARXIV_OAI: arxiv.oai,
    SHEAF_ARXIV_RETRY_WAIT_MS: '1',
    SHEAF_ARXIV_RETRY_DEADLINE_MS: '20',
    SHEAF_ARXIV_INTERVAL_MS: '0',
    SHEAF_ARXIV_WEB_INTERVAL_MS: '0',
    SHEAF_NOW: '2026-11-20T17:00:00Z',
  }
  return { settings, content }
}

async function runDigest(args: string[], settings: Record<string, string>): Promise<Ended> {
  const env = { PATH: process.env['PATH'], ...settings }
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, ['scripts/digest.ts', ...args], { env })) }
  } catch (error) {
    return error as Ended
  }
}

type Ended = { code: number; stdout: string; stderr: string }
