import { expect, test } from 'vitest'
import { type CitedPaper, citationYear, familyFirst, formatBibtex } from '#paper/citation.ts'

const eprint: CitedPaper = {
  id: '2611.01234',
  title: 'A $\\mathcal{O}(n)$ algorithm for 100% of BERT\\_base & friends',
  authors: ['Ada van der Berg', 'Björn Łukasiewicz', 'ATLAS Collaboration'],
  categories: ['cs.LG', 'stat.ML'],
  published: '2026-11-18T17:00:01Z',
}

test('cites an e-print: math as it is, TeX’s own signs escaped, capitals kept', () => {
  expect(formatBibtex(eprint)).toMatchInlineSnapshot(`
    "@misc{vanderberg2026algorithm,
      title = {A $\\mathcal{O}(n)$ algorithm for 100\\% of {BERT}\\_base \\& friends},
      author = {van der Berg, Ada and Łukasiewicz, Björn and {ATLAS Collaboration}},
      year = {2026},
      eprint = {2611.01234},
      archivePrefix = {arXiv},
      primaryClass = {cs.LG},
      url = {https://arxiv.org/abs/2611.01234}
    }"
  `)
})

test('cites an article where the journal is known', () => {
  const bibtex = formatBibtex({ ...eprint, journal: 'Phys. Rev. Lett. 137', doi: '10.1103/X_1' })
  expect(bibtex).toMatch(/^@article\{vanderberg2026algorithm,/)
  expect(bibtex).toContain('  journal = {Phys. Rev. Lett. 137},\n')
  expect(bibtex).toContain('  doi = {10.1103/X_1},\n')
})

test('a key never begins with what BibTeX refuses', () => {
  expect(formatBibtex({ ...eprint, authors: ['李明'], title: '量子纠错码' })).toMatch(/^@misc\{arxiv261101234,/)
})

test.each([
  ['Ada Okafor', 'Okafor, Ada'],
  ['Ludwig van der Berg', 'van der Berg, Ludwig'],
  ['M. K. de la Cruz', 'de la Cruz, M. K.'],
  ['Van Nguyen', 'Nguyen, Van'],
  ['The ATLAS Collaboration', 'The ATLAS Collaboration'],
  ['李明', '李明'],
  ['Smith, Jr., John', 'Smith, Jr., John'],
])('puts the family name first: %s', (name, sorted) => {
  expect(familyFirst(name)).toBe(sorted)
})

test('takes the year from an identifier where the submission is not known', () => {
  expect(citationYear({ id: 'hep-th/9901001' })).toBe('1999')
  expect(citationYear({ id: '0704.0001' })).toBe('2007')
  expect(citationYear({ id: '2611.01234' })).toBe('2026')
})
