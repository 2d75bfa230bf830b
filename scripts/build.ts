import { compileLess } from '#build/compile-less.ts'
import { buildSite } from './build-site.ts'

compileLess(true)
try {
  await buildSite({ search: !process.argv.includes('--no-search') })
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
