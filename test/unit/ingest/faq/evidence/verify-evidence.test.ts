import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyEvidence } from '#ingest/faq/evidence/verify-evidence.ts'
import type { FullText } from '#ingest/full-text/full-text.ts'

const paragraphs = [
  'The efﬁcient estimator $\\hat{\\theta}_n$ converges at the rate $O(n^{-1/2})$ for every $\\alpha \\leq 1$, as we show below.',
  'It needs no more than 3.5 GB of memory; multi-particle systems with up to 1,204 sites were tried (see Figure 2).',
  'A second, well-known approach fails: its error grows like $x^{2}$ when the field is removed.',
]

const text: FullText = {
  basis: 'html',
  version: 1,
  sections: [
    { title: 'Abstract', depth: 1, paragraphs: [{ text: 'We estimate what nobody has estimated before now.' }] },
    {
      title: 'Rates',
      depth: 1,
      anchor: 'S2',
      paragraphs: paragraphs.map((own, index) => ({ text: own, anchor: `S2.p${index + 1}` })),
    },
    {
      title: '',
      depth: 2,
      anchor: 'S2.SS1',
      paragraphs: [{ text: '我们研究图神经网络的表达能力，并给出一个新的上界。' }],
    },
  ],
}

const verify = (...quotes: string[]) => verifyEvidence(quotes, text)

test('finds a passage, and says where it stands', () => {
  expect(verify('multi-particle systems with up to 1,204 sites were tried')).toEqual([
    { quote: 'multi-particle systems with up to 1,204 sites were tried', section: 'Rates', anchor: 'S2.p2' },
  ])
})

describe('forgives', () => {
  test.each([
    ['white space', 'It  needs no more\n than 3.5 GB of memory'],
    ['case and quotation marks', '“IT needs no more than 3.5 gb of MEMORY”'],
    ['hyphens at the end of a line', 'multi-\nparticle systems with up to 1,204 sites'],
    ['soft hyphens and none at all', 'multi\u00ADparticle systems with up to 1,204 sites'],
    ['ligatures', 'The efficient estimator $\\hat{\\theta}_n$ converges'],
    ['formulas without dollars', 'The efficient estimator θn converges at the rate O(n-1/2)'],
    [
      'formulas in other dollars and fonts',
      'estimator \\(\\mathbf{\\hat\\theta}_{n}\\) converges at the rate \\(O(n^{-1/2})\\)',
    ],
    ['superscripts', 'its error grows like x² when the field is removed'],
    ['signs in Unicode', 'for every α ≤ 1, as we show below'],
    ['emphasis', 'A second, **well-known** approach *fails*'],
    ['full stops at its end', 'A second, well-known approach fails…'],
  ])('%s', (_, quote) => {
    expect(verify(quote)).toHaveLength(1)
  })
})

describe('refuses', () => {
  test.each([
    ['another word', 'It needs no more than 3.5 GB of storage'],
    ['a word less', 'It needs more than 3.5 GB of memory'],
    ['a word more', 'It usually needs no more than 3.5 GB of memory'],
    ['another number', 'It needs no more than 35 GB of memory'],
    ['another exponent', 'its error grows like $x^{3}$ when the field is removed'],
    ['part of a word at either end', 'eeds no more than 3.5 GB of memor'],
    ['a few words that stand anywhere', 'of memory'],
    ['what stands in two sections', 'nobody has estimated before now. The efficient estimator'],
    ['a translation', 'Es braucht nicht mehr als 3,5 GB Speicher'],
    ['nothing', ''],
  ])('%s', (_, quote) => {
    expect(verify(quote)).toEqual([])
  })
})

test('shows the paper’s own words, formulas whole, never the model’s', () => {
  expect(verify('THE EFFICIENT estimator θn converges at the rate O(n')).toEqual([
    {
      quote: 'The efﬁcient estimator $\\hat{\\theta}_n$ converges at the rate $O(n^{-1/2})$',
      section: 'Rates',
      anchor: 'S2.p1',
    },
  ])
})

test('reads over the end of a paragraph, and over what a passage leaves out', () => {
  expect(verify('(see Figure 2). A second, well-known approach fails')[0]?.quote).toBe(
    'see Figure 2). A second, well-known approach fails',
  )
  expect(verify('It needs no more than [...] sites were tried')[0]?.quote).toBe(
    'It needs no more than … sites were tried',
  )
  expect(verify('sites were tried […] It needs no more than')).toEqual([])
})

test('finds Chinese', () => {
  expect(verify('图神经网络的表达能力，并给出一个新的上界')).toEqual([
    { quote: '图神经网络的表达能力，并给出一个新的上界。', anchor: 'S2.SS1' },
  ])
})

test('keeps three, each once', () => {
  const four = [
    'It needs no more than 3.5 GB',
    'no more than 3.5 GB of memory',
    'A second, well-known approach',
    'what nobody has estimated',
  ]
  expect(verify(...four, 'as we show below').map(({ quote }) => quote)).toHaveLength(3)
  expect(verify(...four.slice(0, 2))).toHaveLength(1)
})

test('finds every passage of a text, however it is set, and none with another word', () => {
  const source = paragraphs.join(' ')
  const words = source.split(' ')
  const setOtherwise = [
    (quote: string) => quote,
    (quote: string) => quote.toUpperCase().replace(/\\[A-Z]+/g, (command) => command.toLowerCase()),
    (quote: string) => quote.replaceAll(' ', '\n  '),
    (quote: string) => quote.replaceAll('$', ''),
    (quote: string) => `> *${quote}*`,
  ]
  fc.assert(
    fc.property(
      fc.nat(words.length - 9),
      fc.integer({ min: 9, max: 20 }),
      fc.constantFrom(...setOtherwise),
      (from, length, set) => {
        const passage = words.slice(from, from + length)
        expect(verify(set(passage.join(' ')))).toHaveLength(1)
        const changed = passage.with(Math.floor(passage.length / 2), 'otherword')
        expect(verify(set(changed.join(' ')))).toEqual([])
      },
    ),
  )
})

test.each([
  ['one letter', 'a'],
  ['dollars', '$'],
  ['backslashes', '\\'],
  ['dots', '…'],
])('ends on a long text and long passages of %s', (_, sign) => {
  const endless: FullText = {
    basis: 'pdf',
    version: 1,
    sections: [{ title: '', depth: 1, paragraphs: [{ text: sign.repeat(300_000) }] }],
  }
  expect(
    verifyEvidence([sign.repeat(1000), `${sign.repeat(1000)}b`, sign.repeat(1_000_000)], endless).length,
  ).toBeLessThanOrEqual(1)
})
