import { ensureInstalled, handOver } from './install.js'

ensureInstalled()
handOver(['scripts/sample.ts', ...process.argv.slice(2)])
