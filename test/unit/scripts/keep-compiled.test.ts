import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('keeps compiled code beside the packages, for threads too', () => {
  const script = `
    const { getCompileCacheDir } = await import('node:module')
    const { Worker } = await import('node:worker_threads')
    const { keepCompiled } = await import('./scripts/keep-compiled.js')
    keepCompiled()
    console.log(getCompileCacheDir())
    new Worker("import('node:module').then((m) => console.log(m.getCompileCacheDir()))", { eval: true })
  `
  const { NODE_COMPILE_CACHE: _, ...env } = process.env
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' })
  const [own, ofThread] = said.trim().split('\n')
  expect(own).toMatch(/node_modules[/\\]\.cache[/\\]sheaf/)
  expect(ofThread).toBe(own)
})
