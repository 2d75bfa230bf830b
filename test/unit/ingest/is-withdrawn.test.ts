import { expect, test } from 'vitest'
import { isWithdrawn } from '#ingest/is-withdrawn.ts'

const abstract = 'We count marmots.'

test.each([
  'This paper has been withdrawn',
  'This paper has been withdrawn by the author due to a crucial sign error in equation 1',
  'This paper has been withdrawn by the author(s) for revision.',
  'This submission has been withdrawn by arXiv administrators as containing excessive overlap',
  'arXiv admin note: submission has been withdrawn by arXiv administrators due to text reuse',
  'arXiv admin note: This submission has been removed by arXiv administrators',
  'This article\n  is withdrawn because of a mistake in Lemma 7',
  'The paper is withdrawn from the arXiv',
  'This very preliminary work has been withdrawn',
  'This has been withdrawn by the author',
  'This paper was submitted by mistake and has now been withdrawn',
  'This paper is withdraw by the author',
  'This paper has been retracted by the authors',
  '18 pages This paper has been withdrawn by the author',
  '9 pages, 2 figures. Paper withdrawn since a newer one is available',
  'Withdrawn',
  'withdrawn by author',
  'Withdrawn due to an error in the analysis',
  'Administratively withdrawn: duplicate',
  'We would like to withdraw this paper, as its proof is not complete',
  'We kindly request the withdrawal of our submission',
  'Author requested a withdrawal',
])('is told by comments: %s', (comments) => {
  expect(isWithdrawn({ comments, abstract })).toBe(true)
})

test.each([
  '12 pages, 3 figures',
  'Accepted to a workshop (withdrawn before presentation)',
  'Accepted to ENTM. Withdrawn from ENTM in 2014',
  'Submitted to a journal; Withdrawn after 3 months of negotiation',
  'Was submitted to and withdrawn from Marmot Letters',
  'This paper was withdrawn from the Burrow conference',
  'The theorem was withdrawn from the previous version',
  'Versions 1 and 2 of the study have been retracted',
  'A previous version of this paper has been withdrawn',
  'a note revised from a withdrawn one',
  'Supersedes another paper, whose measures are withdrawn',
  'I am withdrawing the claim of Theorem 2',
  'The original submission to a journal was withdrawn. The paper was split',
  'No claims of version 2 retracted',
])('is not told by comments: %s', (comments) => {
  expect(isWithdrawn({ comments, abstract })).toBe(false)
})

test.each([
  'This paper has been withdrawn by the authors due to an error.',
  'withdrawn by author',
  'We count marmots.\n  This paper has been withdrawn and a new version is being written.',
  'arXiv admin note: This submission has been removed by arXiv administrators.',
])('is told by the abstract: %s', (abstract) => {
  expect(isWithdrawn({ abstract })).toBe(true)
})

test.each([
  'We study how money is withdrawn by customers.',
  'We withdraw the assumption of compactness.',
  'The fluid is withdrawn at infinity.',
  'We report nine withdrawn claims of this paper.',
  'Papers withdrawn from arXiv are a source of errors.',
  'One author planned to withdraw the paper.',
  'We show that this paper has been withdrawn in many replicas of the archive.',
])('is not told by the abstract: %s', (abstract) => {
  expect(isWithdrawn({ abstract })).toBe(false)
})
