import { buildSite } from './build-site.ts'

try {
  await buildSite({ search: !process.argv.includes('--no-search') })
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
