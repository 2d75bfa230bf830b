import { buildSite } from './build-site.ts'

try {
  await buildSite()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
