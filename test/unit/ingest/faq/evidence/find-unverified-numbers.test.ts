import { describe, expect, test } from 'vitest'
import { findUnverifiedNumbers } from '#ingest/faq/evidence/find-unverified-numbers.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'

const paragraph =
  'On CIFAR10 the error falls from 12.50% to 3.14% with 1,204 samples, $10^{-3}$ noise and twelve seeds in 2024. Half of them, ' +
  'thirty-five, took 2.5 million steps at $3 \\times 10^{5}$ or 4e-4; it costs 0.173, $1{,}500$ and 20 000 in two hundred runs.'
const text: FullText = {
  basis: 'html',
  version: 1,
  sections: [{ title: 'Runs of 7B models', depth: 1, paragraphs: [{ text: paragraph }] }],
}

describe('lets pass', () => {
  test.each([
    ['numbers of the text', 'From 12.5 % to 3.14 %, with 1204 samples in 2024.'],
    ['thousands set otherwise', 'With $1{,}204$, 1\\,204, 1 204 or 1,204 samples, 1500 and 20,000.'],
    ['rounded numbers', 'To 3.1 %, from 13 %, at a cost of 0.17.'],
    ['numbers within names', 'The 7 billion parameters were tried on CIFAR-10.'],
    ['numbers in names of other things', 'Unlike ResNet-50, H100 and GPT-41.'],
    ['thousands, millions and more', 'With 2.5M steps, 300,000 or 300K, 7,000,000,000 and 250万.'],
    ['powers of ten', 'At $3\\times10^5$, 3e5, 3 × 10⁵, $4 \\cdot 10^{-4}$, 0.0004, 1e-3 and 0.001.'],
    ['words', 'Over 12 seeds, 35 of them (50 %), in 200 runs.'],
    ['small counts', 'Three parts, 4 of them new, 10 in all.'],
    ['what is called approximate', 'Some 1,200 samples, about 40, more than 100, 1000+ and 约 30 个.'],
    ['places of the paper', 'See Section 15.2, Tables 44 and 45, [31], [18, 77], Eq. (99), 第 33 节 and Theorem 21.3.'],
    ['years of references', 'As of Vaswani et al. (2017), (Li, 2019) and 王等人 2018.'],
    ['list marks', '11. First\n12. Second\n**13.1** Third\n(14) Fourth\n15、其五\n### 3.22 Method\n16) Last'],
    ['centuries and decades', '20世纪90年代以来'],
    ['powers of ten at the beginning of a line', '3 × 10⁵\n- $3 \\times 10^5$'],
    ['code and addresses', '`lr = 0.77` at https://a.example/991, arXiv:2611.01234'],
    ['exponents and indices', 'Noise of $10^{-3}$ or $x_{45}$ or $y^{12}$'],
    ['decimal commas', 'Von 12,5 % auf 3,14 %'],
    ['ranges', 'From 3.14–12.5 %, 1204-1500'],
  ])('%s', (_, answer) => {
    expect(findUnverifiedNumbers(answer, text)).toEqual([])
  })
})

test('tells what the text does not hold, each once, as it is written', () => {
  expect(
    findUnverifiedNumbers('It falls to 3.2 %, or 3.2 %, with 1,205 samples, by 9%; at 0.77, or 17.3 %.', text),
  ).toEqual([
    '3.2 %',
    '1,205',
    '9%',
    '0.77',
    // The text says 0.173: a share is no percentage.
    '17.3 %',
  ])
})

test.each(['17 data sets', '12.7 points', '**47** points', '- 47.5 in all', '> 18 models'])(
  'tells the number at the beginning of %j',
  (line) => {
    expect(findUnverifiedNumbers(`It is cold.\n${line}`, text)).toEqual([/[\d.]+/.exec(line)?.[0]])
  },
)

test('tells numbers in Chinese, of thousands and powers', () => {
  expect(
    findUnverifiedNumbers('准确率达到90.5%，共3.3万个样本；with 8B weights and $2 \\times 10^{7}$ tokens', text),
  ).toEqual(['90.5%', '3.3万', '8B', '2 \\times 10^{7}'])
})

test.each(['1', '1,', '1 ', '10^', '(', '1.', '[1,', '$', 'two '])('ends on endless %j', (sign) => {
  const long = sign.repeat(100_000)
  const own: FullText = { ...text, sections: [{ title: '', depth: 1, paragraphs: [{ text: long }] }] }
  expect(findUnverifiedNumbers(long, own).length).toBeLessThanOrEqual(12)
})
