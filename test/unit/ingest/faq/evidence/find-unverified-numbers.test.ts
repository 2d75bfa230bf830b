import { expect, test } from 'vitest'
import { findUnverifiedNumbers } from '#ingest/faq/evidence/find-unverified-numbers.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'

const text: FullText = {
  basis: 'html',
  version: 1,
  sections: [
    {
      title: 'Runs of 7B models',
      depth: 1,
      paragraphs: [
        {
          text: 'On CIFAR10 the error falls from 12.50% to 3.1% with 1,204 samples, $10^{-3}$ noise and twelve seeds in 2024.',
        },
      ],
    },
  ],
}

test.each([
  ['numbers of the text', 'From 12.5 % to 3.1 %, with 1204 samples in 2024.'],
  ['thousands set otherwise', 'With $1{,}204$ or 1\\,204 samples.'],
  ['numbers within names', 'The 7 billion parameters were tried on CIFAR-10.'],
  ['words', 'Over 12 seeds.'],
  ['small counts', 'Three parts, 4 of them new, 10 in all.'],
  ['places of the paper', 'See Section 15.2, Table 44, [31], [18, 77] and Eq. (99).'],
  ['list marks', '11. First\n12. Second'],
  ['code and addresses', '`lr = 0.77` at https://a.example/991'],
  ['exponents', 'Noise of $10^{-3}$ or $x_{45}$'],
])('lets %s pass', (_, answer) => {
  expect(findUnverifiedNumbers(answer, text)).toEqual([])
})

test('tells what the text does not hold, each once, as it is written', () => {
  expect(findUnverifiedNumbers('It falls to 3.2 %, or 3.2 %, with 1,205 samples, by 9%; at 0.5.', text)).toEqual([
    '3.2 %',
    '1205',
    '9%',
    '0.5',
  ])
})
