import { expect, test } from 'vitest'
import { rankSections } from '#ingest/full-text/rank-section.ts'

const rank = (title: string) => rankSections([{ title, depth: 1, paragraphs: [] }])[0]
const formal = rank('Acknowledgements')

test.each([
  'Conflict of Interest',
  'Conflicts of interest',
  'Declaration of competing interest',
  'Disclosure of Interests.',
  'Competing financial interests',
  'Data Availability',
  'Data availability.',
  'Code and Data Availability Statement',
  'Availability of data and materials',
  'Availability and implementation',
])('counts “%s” among the formal sections', (title) => {
  expect(rank(title)).toBe(formal)
})

test.each([
  'Regions of Interest',
  'Points of interest',
  'High Availability',
  'Resource availability',
  'Data availability sampling',
])('takes “%s” for what the paper is about', (title) => {
  expect(rank(title)).toBe(rank('Bees'))
})
