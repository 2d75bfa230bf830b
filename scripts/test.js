import { ensureInstalled, handOver } from './install.js'

ensureInstalled()
handOver(['scripts/run-tests.ts', ...process.argv.slice(2)])
