import { build } from 'astro'
import { routes } from '#views/routes.ts'
import { leaveOut } from './leave-out.ts'

// A program of its own, whose memory ends with it: astro-process.ts <folder>
// Builds into the folder what no view makes. It ends with the process that has started it.
const stop = () => process.exit(1)
process.once('disconnect', stop)
const [outDir = ''] = process.argv.slice(2)
await build({ logLevel: 'warn', outDir, integrations: [leaveOut(Object.values(routes))] })
process.off('disconnect', stop)
process.disconnect()
