import { expect, test } from 'vitest'
import { fingerprint } from '#ingest/faq/fingerprint.ts'

test('is the beginning of the SHA-256 of the wording', () => {
  expect(fingerprint('abc')).toBe('ba7816bf8f01')
})

test('is another one for another wording', () => {
  expect(fingerprint('Why?')).not.toBe(fingerprint('Why? '))
})

test('tells texts apart by where one ends', () => {
  expect(fingerprint('a', 'bc')).not.toBe(fingerprint('ab', 'c'))
})
