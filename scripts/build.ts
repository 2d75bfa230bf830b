import { compileLess } from '#build/compile-less.ts'
import { keepCompiled } from './keep-compiled.ts'

keepCompiled()
compileLess(true)
try {
  const { buildSite } = await import('./build-site.ts')
  await buildSite({ search: !process.argv.includes('--no-search') })
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
