import { expect, test } from 'vitest'
import { guessTokens, loadTokenCounter } from '#ingest/faq/ask/count-tokens.ts'

const texts = [
  'We show that every sheaf can be coloured with $k$ colours, where $k \\le \\chi(G)$.',
  '论文证明了有限站点上的每个层都可以用 $k$ 种颜色着色。',
]

test.each(texts)('counts as the tokenizer does, and guesses above: %s', async (text) => {
  const count = await loadTokenCounter()
  expect(count(text)).toBeGreaterThan(text.length / 6)
  expect(count(text)).toBeLessThanOrEqual(text.length)
  expect(guessTokens(text)).toBeGreaterThanOrEqual(count(text) * 0.9)
})

test('counts a run without spaces in pieces, and tokens of templates as text', async () => {
  const count = await loadTokenCounter()
  expect(count('a'.repeat(300_000))).toBeGreaterThan(30_000)
  expect(count('<|endoftext|>')).toBeGreaterThan(1)
  expect(count('')).toBe(0)
})
