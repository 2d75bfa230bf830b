import { expect, test } from 'vitest'
import { createGate } from '#ingest/faq/ask/gate.ts'
import { ModelError } from '#ingest/faq/ask/model-error.ts'

const tooFast = (retryAfter?: number) => new ModelError('wait', '429 Slow down', { retryAfter })

/** A provider that fails as told, request by request, and then answers; it notes when it was asked, and by how many. */
function createService(faults: (Error | undefined)[]) {
  const asked: number[] = []
  const service = { asked, underWay: 0, most: 0, request }
  return service

  async function request(): Promise<string> {
    const fault = faults[asked.length]
    asked.push(Date.now())
    service.underWay++
    service.most = Math.max(service.most, service.underWay)
    await new Promise((resolve) => setTimeout(resolve, 5))
    service.underWay--
    if (fault) throw fault
    return 'Yes.'
  }
}

test('makes a request again that was too fast, after the time it is told', async () => {
  const { asked, request } = createService([tooFast(60)])
  expect(await createGate({ wait: 1, patience: 1000 }).run(request)).toBe('Yes.')
  expect(asked).toHaveLength(2)
  expect(Number(asked[1]) - Number(asked[0])).toBeGreaterThanOrEqual(60)
})

test('holds all workers back while one is told to wait, and sends one ahead', async () => {
  const service = createService([tooFast(80), undefined, undefined, undefined])
  const gate = createGate({ wait: 1, patience: 1000 })
  const first = gate.run(service.request)
  await new Promise((resolve) => setTimeout(resolve, 20))
  const others = [1, 2, 3].map(() => gate.run(service.request))
  await Promise.all([first, ...others])
  const [refused = 0, ...later] = service.asked
  expect(Math.min(...later) - refused).toBeGreaterThanOrEqual(80)
  expect(later).toHaveLength(4)
  expect(Number(later[1]) - Number(later[0])).toBeGreaterThanOrEqual(4)
})

test('does not count a storm of refusals as many', async () => {
  const waits: number[] = []
  const service = createService(Array.from({ length: 8 }, () => tooFast()))
  const gate = createGate({ wait: 20, patience: 1000, tell: ({ wait }) => waits.push(wait) })
  await Promise.all(Array.from({ length: 8 }, () => gate.run(service.request)))
  expect(service.asked).toHaveLength(16)
  expect(waits).toHaveLength(1)
})

test('closes when its patience is over, and lets nothing through then', async () => {
  const service = createService(Array.from({ length: 100 }, () => tooFast()))
  const gate = createGate({ wait: 10, patience: 50 })
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => gate.run(service.request)))
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
  expect(gate.closed).toMatch(/^429 Slow down\. Nothing came through in \d s of waiting$/)
  const asked = service.asked.length
  await expect(gate.run(service.request)).rejects.toMatchObject({ kind: 'closed' })
  expect(service.asked).toHaveLength(asked)
})

test('has its patience back after an answer', async () => {
  const faults = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? tooFast(20) : undefined))
  const service = createService(faults)
  const gate = createGate({ wait: 1, patience: 50 })
  for (let index = 0; index < 10; index++) expect(await gate.run(service.request)).toBe('Yes.')
  expect(gate.closed).toBeUndefined()
})

test('gives one request up after four failures, and stays open for others', async () => {
  const broken = new ModelError('passing', '500 Out of order')
  const service = createService([broken, broken, broken, broken])
  const gate = createGate({ wait: 1, patience: 1000 })
  await expect(gate.run(service.request)).rejects.toThrow('500 Out of order')
  expect(service.asked).toHaveLength(4)
  expect(await gate.run(service.request)).toBe('Yes.')
})

test('does not make a request again that is refused for what it says', async () => {
  const service = createService([new ModelError('rejected', '400 Too long')])
  const gate = createGate({ wait: 1, patience: 1000 })
  await expect(gate.run(service.request)).rejects.toThrow('400 Too long')
  expect(service.asked).toHaveLength(1)
  expect(gate.closed).toBeUndefined()
})

test('closes when every request is refused for what it says', async () => {
  const service = createService(Array.from({ length: 100 }, () => new ModelError('rejected', '400 Unknown parameter')))
  const gate = createGate({ wait: 1, patience: 1000 })
  for (let index = 0; index < 30; index++) await gate.run(service.request).catch(() => {})
  expect(gate.closed).toBe('400 Unknown parameter (so 12 times in a row)')
  expect(service.asked).toHaveLength(12)
})

test('hands on what is no fault of the provider', async () => {
  const gate = createGate({ wait: 1, patience: 1000 })
  await expect(gate.run(() => Promise.reject(new TypeError('a mistake')))).rejects.toThrow('a mistake')
})
