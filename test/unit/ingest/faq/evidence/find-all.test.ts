import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAll } from '#ingest/faq/evidence/find-all.ts'

test('finds every place, also those that overlap, as a search sign by sign does', () => {
  const signs = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 })
  fc.assert(
    fc.property(signs, signs, fc.nat(20), (text, part, from) => {
      fc.pre(part.length > 0)
      const places = [...text].flatMap((_, at) => (at >= from && text.startsWith(part, at) ? [at] : []))
      expect([...findAll(part, text, from)]).toEqual(places)
    }),
  )
})

test('finds nothing for nothing', () => {
  expect([...findAll('', 'text')]).toEqual([])
})
