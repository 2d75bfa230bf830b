import { spawnSync } from 'node:child_process'
import { ensureBrowser } from './find-browser.ts'

// `npm test -- test/unit/paper` runs only these; without arguments: everything, in a real browser too.

try {
  const browser = ensureBrowser()
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, SHEAF_BROWSER: browser },
  })
  process.exitCode = status ?? 1
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
