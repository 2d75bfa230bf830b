import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFormulaCache } from '#render/formula-cache.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

const formula = { type: 'set', html: '<mjx-container>é</mjx-container>' } as const

test('finds in a later build what an earlier one has set', async () => {
  const folder = await temporaryFolder()
  const first = openFormulaCache(folder, 'v1')
  first.add('Ix', formula)
  first.add('I\\foo', { type: 'refused', reason: 'Undefined' })
  first.flush()
  const second = openFormulaCache(folder, 'v1')
  expect(second.find('Ix')).toEqual(formula)
  expect(second.find('I\\foo')).toEqual({ type: 'refused', reason: 'Undefined' })
  expect(second.find('Dx')).toBeUndefined()
})

test('starts anew where formulas are set otherwise', async () => {
  const folder = await temporaryFolder()
  const first = openFormulaCache(folder, 'v1')
  first.add('Ix', formula)
  first.flush()
  expect(openFormulaCache(folder, 'v2').find('Ix')).toBeUndefined()
})

test('does without where the folder is none', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'file')
  await writeFile(file, '')
  const cache = openFormulaCache(file, 'v1')
  cache.add('Ix', formula)
  cache.flush()
  expect(cache.find('Ix')).toBeUndefined()
})

test('does without what is no database', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'formulas.db'), 'not a database, but long enough to be looked at'.repeat(100))
  expect(openFormulaCache(folder, 'v1').find('Ix')).toBeUndefined()
})
