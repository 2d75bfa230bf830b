import { expect, test } from 'vitest'
import { HttpError } from '#ingest/http.ts'
import { type RetryPolicy, retry } from '#ingest/retry.ts'

const quick = (patience = 1000): RetryPolicy => ({ wait: 1, maxWait: 4, patience })

test('gives back what the task gives', async () => {
  expect(await retry(quick(), async () => 'done')).toBe('done')
})

test('tries again what can heal', async () => {
  const task = failing(2, passing())
  expect(await retry(quick(), task)).toBe('done after 3')
})

test('gives up at once on what cannot heal', async () => {
  const refused = new HttpError('http://arxiv/x', '404 Not Found', { heals: false })
  await expect(retry(quick(), failing(1, refused))).rejects.toBe(refused)
})

test('says how often it tried, and keeps the last error as cause', async () => {
  const error = passing()
  const gone = await retry(quick(5), failing(100, error)).catch((e: Error) => e)
  expect(gone).toMatchObject({
    message: expect.stringMatching(/^\[GET\] "http:\/\/arxiv\/x": 503 \(tried \d+ times in 0 s\)$/),
    cause: error,
  })
})

test('waits as long as the server asks', async () => {
  const started = Date.now()
  await retry(quick(), failing(1, passing(60)))
  expect(Date.now() - started).toBeGreaterThanOrEqual(55)
})

test('does not begin a wait that is longer than its patience', async () => {
  const waits: number[] = []
  const policy = { ...quick(50), tell: ({ wait }: { wait: number }) => waits.push(wait) }
  await expect(retry(policy, failing(1, passing(10_000)))).rejects.toThrow('503')
  expect(waits).toEqual([])
})

test('tries no more often than told, and keeps its patience for the next', async () => {
  const policy = { ...quick(), attempts: 3 }
  await expect(retry(policy, failing(3, passing()))).rejects.toThrow('(tried 3 times')
  expect(await retry(policy, failing(2, passing()))).toBe('done after 3')
})

test('doubles its waits up to the longest, with jitter', async () => {
  const waits: number[] = []
  await retry({ wait: 4, maxWait: 16, patience: 1000, tell: ({ wait }) => waits.push(wait) }, failing(5, passing()))
  for (const [index, most] of [4, 8, 16, 16, 16].entries()) {
    expect(waits[index]).toBeLessThanOrEqual(most)
    expect(waits[index]).toBeGreaterThanOrEqual(most / 2)
  }
})

test('has no patience left for a service that has used it up', async () => {
  const policy = quick(20)
  await retry(policy, failing(100, passing())).catch(() => {})
  let tries = 0
  const again = retry(policy, async () => {
    tries++
    throw passing(30)
  })
  await expect(again).rejects.toThrow('503')
  expect(tries).toBe(1)
})

function passing(retryAfter?: number): HttpError {
  return new HttpError('http://arxiv/x', '503', { heals: true, retryAfter })
}

function failing(times: number, error: Error): () => Promise<string> {
  let tries = 0
  return async () => {
    tries++
    if (tries <= times) throw error
    return `done after ${tries}`
  }
}
