import { expect, test } from 'vitest'
import { readClasses } from '#ingest/arxiv/classes.ts'

test('finds both kinds among arXiv’s categories', () => {
  const terms = ['math.NT', 'cs.LG', 'hep-th', 'q-bio.QM', '11M26, 11N05', 'I.2.7; H.3.3']
  expect(readClasses(terms)).toEqual({ msc: ['11M26', '11N05'], acm: ['I.2.7', 'H.3.3'] })
})

test.each([
  ['11M26', ['11M26']],
  ['35Q30 (primary), 76D05', ['35Q30', '76D05']],
  ['Primary 11M26; Secondary 11N05', ['11M26', '11N05']],
  ['11M26 (Primary) 11N05 (Secondary)', ['11M26', '11N05']],
  ['Primary. 60K35; Secondary. 31C15', ['60K35', '31C15']],
  ['14J17,32S25', ['14J17', '32S25']],
  ['47J35.', ['47J35']],
  ['37-02, 68Txx, 68TXX, 16-xx, 34xx', ['37-02', '68Txx', '16-XX', '34-XX']],
  ['82B, 83', ['82B', '83']],
  ['2020: 05C90', ['05C90']],
  ['05C12 (distance in graphs)', ['05C12']],
  ['68T27, 03B42\n  68T27', ['68T27', '03B42']],
  ['11m26', ['11M26']],
])('reads MSC classes of %j', (term, msc) => {
  expect(readClasses([term])).toEqual({ msc, acm: [] })
})

test.each([
  ['F.2.2', ['F.2.2']],
  ['H.3, F.2.2, I.2.7', ['H.3', 'F.2.2', 'I.2.7']],
  ['I.4.m; I.5.M', ['I.4.m', 'I.5.m']],
  ['I.2.10; I.2.7; I.2.10', ['I.2.10', 'I.2.7']],
  ['I.2 ARTIFICIAL INTELLIGENCE', ['I.2']],
])('reads ACM classes of %j', (term, acm) => {
  expect(readClasses([term])).toEqual({ msc: [], acm })
})

test.each(['None', 'A.I', '500', '11BP70', '60CO5', 'Computing methodologies~Ontology engineering', 'Z.1', ''])(
  'ignores %j',
  (term) => {
    expect(readClasses([term])).toEqual({ msc: [], acm: [] })
  },
)
